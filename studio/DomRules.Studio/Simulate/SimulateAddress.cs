namespace DomRules.Studio.Simulate;

/// <summary>Addresses of simulations and of what they found.</summary>
internal static class SimulateAddress
{
    /// <summary>The page with what is given; what is null or empty is left out.</summary>
    internal static string Of(params (string Name, string? Value)[] query)
    {
        var given = query.Where(one => !string.IsNullOrEmpty(one.Value)).Select(one => $"{one.Name}={Uri.EscapeDataString(one.Value!)}").ToList();
        return "/simulate" + (given.Count == 0 ? "" : "?" + string.Join('&', given));
    }
}
