import process from 'node:process';
import { createServer } from 'restify';
import twilio from 'twilio';

// What a turn is measured against: restify, the signature checked, one sentence of TwiML. argv holds the token.
const [, , token = ''] = process.argv;
const server = createServer({ name: 'bare' });

server.post('/twilio/sms', async (req, res) => {
  const parts: Buffer[] = [];
  for await (const part of req) parts.push(part as Buffer);
  const form = Object.fromEntries(new URLSearchParams(Buffer.concat(parts).toString('utf8')));
  const header = String(req.headers['x-twilio-signature'] ?? '');
  const url = `http://127.0.0.1:${server.address().port}${req.url}`;
  if (!twilio.validateRequest(token, header, url, form)) {
    res.writeHead(403);
    res.end();
    return;
  }
  const response = new twilio.twiml.MessagingResponse();
  response.message('Bien reçu.');
  res.writeHead(200, { 'content-type': 'text/xml; charset=utf-8' });
  res.end(response.toString());
});

server.listen(0, '127.0.0.1', () =>
  process.stdout.write(`http://127.0.0.1:${server.address().port}\n`),
);
