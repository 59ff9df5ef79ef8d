namespace DomRules.Operations.Receivers;

/// <summary>Ways in which messages go out.</summary>
public static class ReceiverKinds
{
    /// <summary>Events, as signed HTTP requests.</summary>
    public const string Webhook = "webhook";

    /// <summary>Wishes, as changes of a Shopify shop's fulfilment orders.</summary>
    public const string Shopify = "shopify";
}
