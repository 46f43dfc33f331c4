/** What the bundler answers beside modules. */
declare module '*.sql?raw' {
  const sql: string;
  export default sql;
}
