using DomRules.Language.Occurrences;
using DomRules.Language.Syntax.Declarations;

namespace DomRules.Language.Editing.Hovers;

/// <summary>Policies and modules.</summary>
internal static class PolicyDescription
{
    internal static Description Policy(Symbol symbol, LibrarySnapshot snapshot)
    {
        var policy = snapshot.Analysis.Compiled.Policies.FirstOrDefault(p => p.Name == symbol.Name);
        ImmutableArray<string> lines = policy is null ? [] :
        [
            .. policy.Layers.Length > 1 ? [$"extends {string.Join(" → ", policy.Layers.Reverse().Skip(1).Select(l => l.Name))}"] : Array.Empty<string>(),
            FormattableString.Invariant($"{policy.Rules.Length} rules in force, counts in {policy.Currency}"),
        ];
        return new($"policy {symbol.Name}", lines, policy?.Layers[^1].Header.Documentation);
    }

    internal static Description Module(Symbol symbol, LibrarySnapshot snapshot)
    {
        var header = snapshot.Analysis.Compiled.Index.Module(symbol.Name)?.Syntax.Header;
        var users = snapshot.Analysis.Of(symbol).Where(o => o.Role == OccurrenceRole.Refers).Select(o => o.Source.Path).Distinct(StringComparer.Ordinal).ToList();
        return new($"module {symbol.Name}", users.Count == 0 ? ["used by nobody"] : [$"used in {string.Join(", ", users)}"], (header as ModuleHeader)?.Documentation);
    }
}
