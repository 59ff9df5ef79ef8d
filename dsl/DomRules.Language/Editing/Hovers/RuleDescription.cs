using DomRules.Language.Binding;
using DomRules.Language.Linking;
using DomRules.Language.Occurrences;
using DomRules.Language.Syntax;

namespace DomRules.Language.Editing.Hovers;

/// <summary>Rules: their block and layer, and what other layers do with them.</summary>
internal static class RuleDescription
{
    internal static Description Of(Symbol symbol, IReadOnlyList<EffectivePolicy> near, IReadOnlyList<EffectivePolicy> all)
    {
        var stated = near.Concat(all).SelectMany(p => p.Rules).FirstOrDefault(r => r.Symbol == symbol);
        if (stated is null)
        {
            return new($"rule {symbol.Name}", [], null);
        }

        return new($"rule {symbol.Name} in {BlockRules.Word(stated.Block)}", [.. Lines(stated, symbol, all)], (stated.Member as DocumentedSyntax)?.Documentation);
    }

    private static IEnumerable<string> Lines(LinkedRule rule, Symbol symbol, IReadOnlyList<EffectivePolicy> all)
    {
        var root = rule;
        while (root.Base is { } above)
        {
            root = above;
        }

        yield return $"of policy {root.Layer.Name}";
        if (rule.IsSealed)
        {
            yield return "sealed: no lower layer may override or disable it";
        }

        foreach (var by in all.SelectMany(p => p.Rules).Where(r => r.Symbol == symbol && r.Base is not null).Select(r => r.Layer.Name).Distinct(StringComparer.Ordinal))
        {
            yield return $"overridden by {by}";
        }

        foreach (var disabled in all.Where(p => p.Layers.Any(l => l.File.Source.Path == symbol.Home)).SelectMany(p => p.Disabled).Where(d => d.Name == symbol.Name).DistinctBy(d => d.Source))
        {
            yield return $"disabled by {disabled.DisabledBy}: {disabled.Because}";
        }
    }
}
