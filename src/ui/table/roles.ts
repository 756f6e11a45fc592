/**
 * A table that folds into cards loses its table meaning in the browser (its rows become blocks), so the roles are
 * written out. Where it does not fold nothing is written.
 */
export function roles(fold: boolean): (name: string) => { role?: string } {
  return (name) => (fold ? { role: name } : {});
}
