import { get, HttpError, type Middleware, post } from "minnow";
import { Sessions } from "minnow/session";

interface User {
  id: i32;
  anonymous: boolean;
  username: string;
  permissions: string[];
}

const GUEST: User = { id: 1, anonymous: true, username: "Guest", permissions: [] };
const TEST: User = { id: 2, anonymous: false, username: "Test", permissions: ["Category::View"] };

const sessions = new Sessions<i32>();

/** Who has no session is the guest. */
async function currentUser(): Promise<User> {
  return (await sessions.get()) === TEST.id ? TEST : GUEST;
}

/** Lets those through that have one of the permissions. */
function requires(permissions: string[], message: string): Middleware {
  return async (next) => {
    const user = await currentUser();
    if (!permissions.some((one) => user.permissions.includes(one))) throw HttpError.unauthorized(message);
    await next();
  };
}

export const Login = post("/api/user/login", async (): Promise<void> => await sessions.create(TEST.id));

export const Logout = post("/api/user/logout", async (): Promise<void> => await sessions.revoke());

export const GetUserName = post("/api/user/name", async (): Promise<string> => (await currentUser()).username);

export const GetPermissions = get(
  "/api/user/permissions",
  { use: [requires(["Category::View", "Admin::View"], "You do not have permission to view categories")] },
  async (): Promise<string[]> => (await currentUser()).permissions,
);
