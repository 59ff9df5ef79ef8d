using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace DomRules.Routing.Tests.Policies;

/// <summary>A policy in pieces, so that tests can take rules away or shuffle them.</summary>
internal sealed record PolicySketch(string Head, ImmutableArray<PolicyBlock> Blocks)
{
    public string Text => Head + string.Concat(Blocks.Where(b => !b.Clauses.IsEmpty).Select(b =>
        $"\n{b.Name} {{\n{string.Concat(b.Clauses.Select(c => $"  {c.Text}\n"))}}}\n"));

    /// <summary>The policy as if the rules had never been written.</summary>
    public PolicySketch Without(IReadOnlyCollection<string> rules) => this with
    {
        Blocks = [.. Blocks.Select(b => b with
        {
            Clauses = [.. b.Clauses.Where(c => c.Name is null || !rules.Contains(c.Name)).Select(c => c with { Text = Unlifted(c.Text, rules) })],
        })],
    };

    /// <summary>Rules whose order means nothing, in another order; the others keep theirs.</summary>
    public PolicySketch Shuffled(Dice dice) => this with
    {
        Blocks = [.. Blocks.Select(b => b with { Clauses = Shuffled(b.Clauses, dice) })],
    };

    public IEnumerable<string> RulesOf(params string[] blocks) =>
        Blocks.Where(b => blocks.Contains(b.Name)).SelectMany(b => b.Clauses).Select(c => c.Name).OfType<string>();

    private static ImmutableArray<Clause> Shuffled(ImmutableArray<Clause> clauses, Dice dice)
    {
        var free = new Queue<Clause>(clauses.Where(c => c.IsAllApply).OrderBy(_ => dice.Roll(1000)));
        return [.. clauses.Select(c => c.IsAllApply ? free.Dequeue() : c)];
    }

    private static string Unlifted(string text, IReadOnlyCollection<string> rules) =>
        rules.Aggregate(text, (t, rule) => Regex.Replace(t, $" without rule {rule}\\b", ""));
}
