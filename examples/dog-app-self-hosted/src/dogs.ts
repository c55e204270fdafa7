import { get, openStore, orNotFound } from "minnow";

interface Breed {
  name: string;
  image: string;
}

const BREEDS: Breed[] = ["bulldog", "labrador", "poodle"].map((name) => ({ name, image: `/dogs/${name}.svg` }));

const breeds = () => openStore("breeds");

/** The first who asks puts the dogs into the store. */
async function fill(): Promise<void> {
  if (await breeds().has("bulldog")) return;
  for (const breed of BREEDS) await breeds().set(breed.name, breed);
}

export const ListBreeds = get("/api/breeds/list/all", async (): Promise<string[]> => {
  await fill();
  return (await breeds().keys("")).sort();
});

/** Pictures are files in `public`: the answer is an address. */
export const GetRandomBreedImage = get("/api/breed/{breed}/images/random", async (breed: string): Promise<string> => {
  await fill();
  return orNotFound(await breeds().get<Breed>(breed), "Breed not found").image;
});
