using DomRules.Operations.Receivers;

namespace DomRules.Operations.Shopify;

/// <summary>A receiver that is a shop of Shopify.</summary>
/// <param name="Receiver">As it is kept; its address is that of the shop's Admin API for GraphQL.</param>
public sealed record ShopReceiver(Receiver Receiver)
{
    /// <summary>Option that names the shop's domain, such as <c>example.myshopify.com</c>.</summary>
    public const string DomainOption = "shop";

    /// <summary>Beginning of options that name the node of a location, by its number.</summary>
    public const string LocationOption = "location:";

    /// <summary>Beginning of options that name the SKU of an inventory item, by its number.</summary>
    public const string ItemOption = "inventory_item:";

    /// <summary>Purpose of the secret by which webhooks are known to be the shop's.</summary>
    public const string WebhookSecret = "webhook";

    /// <summary>Purpose of the token that lets one call the shop.</summary>
    public const string Token = "token";

    /// <summary>Its id.</summary>
    public string Id => Receiver.Id;

    /// <summary>Its domain.</summary>
    public string Domain => Receiver.Options[DomainOption];

    /// <summary>Who did what its webhooks told, for the audit.</summary>
    public string Actor => "shopify " + Id;

    /// <summary>Commits that set its webhooks aside.</summary>
    public Store.Commits.CommitFilter SetAside => new(Actor: Actor, Kind: ShopDrafts.SetAside);

    /// <summary>The shop of that id; null: there is none.</summary>
    public static ShopReceiver? Find(Serving.LiveNetwork live, string id) =>
        live.Receivers.GetValueOrDefault(id) is { Kind: ReceiverKinds.Shopify } receiver ? new ShopReceiver(receiver) : null;

    /// <summary>The shop of that domain; null: none is connected.</summary>
    public static ShopReceiver? OfDomain(Serving.LiveNetwork live, string domain) =>
        live.Receivers.Values.Where(one => one.Kind == ReceiverKinds.Shopify).Select(one => new ShopReceiver(one)).FirstOrDefault(shop => shop.Domain.Equals(domain, StringComparison.OrdinalIgnoreCase));

    /// <summary>The node that a location is: the one that the shop's settings name, else the one that is called by its number.</summary>
    public string NodeOf(string location) => Receiver.Options.GetValueOrDefault(LocationOption + location, location);

    /// <summary>The location that a node is; null: none.</summary>
    public string? LocationOf(string node) =>
        Receiver.Options.FirstOrDefault(one => one.Value == node && one.Key.StartsWith(LocationOption, StringComparison.Ordinal)) is { Key: { } option } ? option[LocationOption.Length..]
        : node.Length > 0 && node.All(char.IsAsciiDigit) && !Receiver.Options.ContainsKey(LocationOption + node) ? node
        : null;

    /// <summary>The SKU that the settings name for an inventory item; null: none.</summary>
    public string? SkuOf(string inventoryItem) => Receiver.Options.GetValueOrDefault(ItemOption + inventoryItem);
}
