namespace DomRules.Api.Delivering;

/// <summary>A receiver's name leads to an address to which nothing may be sent.</summary>
public sealed class PrivateAddressException() : IOException("The receiver's address is not on the public internet, and private ones are not allowed (serve --allow-private-receivers).");
