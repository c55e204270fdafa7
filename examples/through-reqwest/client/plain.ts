// Plain HTTP, no Minnow: `node client/plain.ts http://localhost:8080`.

interface User {
  id: string;
  name: string;
}

const [url = "http://localhost:8080"] = process.argv.slice(2);
const answer = await fetch(`${url}/api/user/123`, { headers: { accept: "application/json" } });
if (!answer.ok) throw new Error(`${answer.status}: ${await answer.text()}`);
const user = (await answer.json()) as User;
console.log(`${user.id} is ${user.name}`);

export {};
