package address

// Tron (TRC-20 tokens travel on it): base58check of 0x41 and 20 bytes, always T
// and 34 characters; the API's hex form is 41 and the 20 bytes. Specification:
// Tron developer documentation, "Accounts: account address format". The old
// test networks' version 0xa0 is retired and not read.
const tronVersion = 0x41
