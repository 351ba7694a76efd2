/** The provider does not answer, or not as it should: nobody's mistake who signs in. */
export class ProviderTrouble extends Error {}
/** What came from the provider belongs to no sign-in that this browser began, or is over, or is not the provider's. */
export class SignInBroken extends Error {}
