using DomRules.Formats.Networks;

namespace DomRules.Operations.Explaining;

/// <summary>Names of nodes for people, read from the network alone.</summary>
internal static class NetworkNames
{
    /// <summary>A node's name by id; the id itself where the inputs are no longer there.</summary>
    internal static Func<string, string> Of(RouteInputs? inputs)
    {
        if (inputs is null || new NetworkReader().ReadPath(inputs.Network, [.. inputs.Stock]).Value is not { } network)
        {
            return id => id;
        }

        var names = network.Nodes.DistinctBy(n => n.Id).ToDictionary(n => n.Id, n => n.Name, StringComparer.Ordinal);
        return id => names.GetValueOrDefault(id, id);
    }
}
