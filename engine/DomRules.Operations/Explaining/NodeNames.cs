using System.Collections.Immutable;
using DomRules.Language.Text;
using DomRules.Model.Networks;

namespace DomRules.Operations.Explaining;

/// <summary>Ids of nodes and what people call them. Immutable.</summary>
/// <param name="ById">Names by id.</param>
public sealed record NodeNames(ImmutableSortedDictionary<string, string> ById)
{
    /// <summary>Nothing is known; ids stand for themselves.</summary>
    public static NodeNames None { get; } = new(ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal));

    /// <summary>The names of a network.</summary>
    public static NodeNames Of(IEnumerable<Node> nodes) =>
        new(nodes.DistinctBy(node => node.Id).ToImmutableSortedDictionary(node => node.Id, node => node.Name, StringComparer.Ordinal));

    /// <summary>A node's name; its id where it has none here.</summary>
    public string NameOf(string id) => ById.GetValueOrDefault(id, id);

    /// <summary>The id of a node that is written by its id, or by its name; null: there is none.</summary>
    internal string? IdOf(string written) =>
        ById.ContainsKey(written) ? written : ById.FirstOrDefault(node => string.Equals(node.Value, written, StringComparison.OrdinalIgnoreCase)).Key;

    /// <summary>The nearest id or name to something that is neither; null: nothing is near.</summary>
    internal string? Nearest(string written) => NearestName.Find(written, ById.Keys.Concat(ById.Values).Distinct(StringComparer.Ordinal));
}
