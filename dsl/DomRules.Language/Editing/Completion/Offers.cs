using DomRules.Language.Parsing.Tokens;
using DomRules.Language.Text;

namespace DomRules.Language.Editing.Completion;

/// <summary>Collects offers; of two with the same label and kind the better one stays.</summary>
internal sealed class Offers(TextSpan replaced)
{
    private readonly Dictionary<(string, CompletionKind), CompletionItem> _items = [];

    internal void Add(string label, CompletionKind kind, Rank rank, string? detail = null, string? documentation = null, string? insert = null)
    {
        var item = new CompletionItem(label, kind, insert ?? label, replaced, FormattableString.Invariant($"{(int)rank}{label}"))
        {
            Detail = detail,
            Documentation = string.IsNullOrEmpty(documentation) ? null : documentation,
        };
        if (!_items.TryGetValue((label, kind), out var known) || string.CompareOrdinal(item.SortKey, known.SortKey) < 0)
        {
            _items[(label, kind)] = item;
        }
    }

    /// <summary>A name as it must be written.</summary>
    internal void AddName(string name, CompletionKind kind, Rank rank, string? detail = null, string? documentation = null) =>
        Add(name, kind, rank, detail, documentation, Written(name));

    internal ImmutableArray<CompletionItem> InOrder() =>
        [.. _items.Values.OrderBy(i => i.SortKey, StringComparer.Ordinal).ThenBy(i => i.Kind)];

    internal static string Written(string name) => string.Join('.', name.Split('.').Select(Part));

    private static string Part(string name) =>
        WrittenName.Form(name) is NameForm.Plain || (Keywords.All.TryGetValue(name, out var type) && !Keywords.Reserved.Contains(type)) ? name : $"`{name}`";
}
