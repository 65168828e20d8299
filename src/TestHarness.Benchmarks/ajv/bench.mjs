// Measures Ajv in its own process. Takes one JSON object a line and answers each with one: {load, schema, frame} compiles a schema
// and checks that the frame's payload is valid, {run, iterations, bytes} parses and validates the frame so many times.
import { createInterface } from "node:readline";
import { createRequire } from "node:module";
import Ajv from "ajv";
import addFormats from "ajv-formats";

const require = createRequire(import.meta.url);
const cases = new Map();

function compile(schema) {
  const ajv = new Ajv.default({ strict: false });
  ajv.addMetaSchema(require("ajv/dist/refs/json-schema-draft-06.json"));
  addFormats.default(ajv);
  // Ajv 8 has no draft-04, whose schemas differ here only in these two names.
  const { $schema, id, ...rest } = schema;
  return ajv.compile($schema?.includes("draft-04") ? rest : schema);
}

function load({ load: name, schema, frame }) {
  const validate = compile(schema);
  const message = JSON.parse(frame);
  const payload = message.length - 1;
  if (!validate(message[payload])) return { error: JSON.stringify(validate.errors) };
  message[payload].thereIsNoSuchField = 1;
  if (validate(message[payload])) return { error: "the schema lets everything pass" };
  cases.set(name, { validate, text: frame, buffer: Buffer.from(frame), payload });
  return {};
}

function run({ run: name, iterations, bytes }) {
  const { validate, text, buffer, payload } = cases.get(name);
  let valid = 0;
  const start = process.hrtime.bigint();
  for (let i = 0; i < iterations; i++) {
    const message = JSON.parse(bytes ? buffer.toString("utf8") : text);
    if (validate(message[payload])) valid++;
  }
  const nanoseconds = Number(process.hrtime.bigint() - start);
  return valid === iterations ? { nanoseconds } : { error: `${iterations - valid} of ${iterations} were not valid` };
}

console.log(JSON.stringify({ versions: `Ajv ${require("ajv/package.json").version}, ajv-formats ${require("ajv-formats/package.json").version}, Node ${process.version}` }));
for await (const line of createInterface({ input: process.stdin })) {
  const order = JSON.parse(line);
  console.log(JSON.stringify(order.load ? load(order) : run(order)));
}
