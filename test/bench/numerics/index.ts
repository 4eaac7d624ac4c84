// The speed of the computation module, each row against a named peer in the same run. `npm run bench -- numerics` bundles
// this file as the browser gets its modules and runs it in Node.
export {};
