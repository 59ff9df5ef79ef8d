namespace DomRules.Formats.Shopify.GraphQl;

/// <summary>Ids as GraphQL has them, such as <c>gid://shopify/Order/450789469</c>.</summary>
public static class ShopGid
{
    private const string Prefix = "gid://shopify/";

    /// <summary>The gid of a number.</summary>
    /// <param name="kind">Such as <c>Order</c>.</param>
    /// <param name="number">The number.</param>
    public static string Of(string kind, string number) => $"{Prefix}{kind}/{number}";

    /// <summary>The number of a gid; null: it is none of that kind.</summary>
    public static string? NumberOf(string kind, string? gid)
    {
        var start = $"{Prefix}{kind}/";
        if (gid is null || !gid.StartsWith(start, StringComparison.Ordinal)) return null;
        var number = gid[start.Length..].Split('?')[0];
        return number.Length > 0 ? number : null;
    }
}
