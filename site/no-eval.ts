import * as z from 'zod';

// The site's security policy lets no code be made out of text, and browsers complain of the attempt.
z.config({ jitless: true });
