using DomRules.Language.Editing;
using DomRules.Language.Editing.Words;
using DomRules.Model.Graph;
using DomRules.Operations.Versions;

namespace DomRules.Studio.Graphs;

/// <summary>A stored version of a library, read so that its rules can be shown.</summary>
/// <param name="Version">What it compiled to.</param>
/// <param name="Snapshot">Its files, as language services read them.</param>
public sealed record GraphLibrary(CompiledVersion Version, LibrarySnapshot Snapshot)
{
    /// <summary>Policies that can be looked at: first those that decide, then those that only serve as parents.</summary>
    internal IReadOnlyList<RuleGraph> Policies { get; } = [.. Version.Library.Policies, .. Version.Compilation.Checks.Where(p => Version.Library.Policies.All(other => other.Name != p.Name))];

    /// <summary>The policy of a name; the first where none has it.</summary>
    internal RuleGraph? Policy(string? name) => Policies.FirstOrDefault(p => p.Name == name) ?? (Policies.Count > 0 ? Policies[0] : null);

    /// <summary>What a rule means, in plain words; null: it is built in.</summary>
    internal PlainRule? WordsOf(Rule rule) =>
        Snapshot.Source(rule.Source.File) is { } source && rule.Source.Line >= 1 && rule.Source.Line <= source.LineCount
            ? PlainSpeaker.At(Snapshot, rule.Source.File, source.LineSpan(rule.Source.Line).Start + rule.Source.Column - 1)
            : null;
}
