/** Fills the templates through the verbs of the rooms, as the site does at its first start. */
export async function fillWithReference(_url: string): Promise<void> {}

export async function fillWithDemo(_url: string): Promise<void> {}
