using System.Globalization;
using DomRules.Store.Commits;
using DomRules.Store.Decisions;
using DomRules.Store.Tests.Samples;

namespace DomRules.Store.Tests.PostgreSql;

/// <summary>Decisions as a retailer has them: a few markets and outcomes, versions one after the other, some nodes and rules in most, some in hardly any.</summary>
internal sealed class ManyDecisions(int seed)
{
    private static readonly string[] Markets = ["DE", "FR", "IT", "ES", "NL", "AT", "PL", "SE"];
    private static readonly string[] Outcomes = ["routed", "split", "backordered", "held", "unroutable"];

    private readonly Random random = new(seed);

    /// <summary>Commits of one decision each, from a number on.</summary>
    public IEnumerable<NewCommit> Commits(long first, int count) => Enumerable.Range(0, count).Select(i => Commit(first + i));

    private NewCommit Commit(long number) => Sample.Commit(number) with { Decisions = [Decision(number)] };

    private StoredDecision Decision(long number)
    {
        var market = Skewed(Markets.Length);
        var decision = Sample.Decision(number, 0, "order " + Text(number), Outcomes[Skewed(Outcomes.Length)], Markets[market]);
        return decision with
        {
            Row = decision.Row with { Kind = random.Next(20) == 0 ? "return" : "route", Version = Sample.Hash("version " + Text(number / 40_000)), Summary = "Ships from one place in two days." },
            Terms = [.. Nodes(market), .. Skus(), .. Rules(market)],
            Record = Sample.Bytes(new string('r', 200)),
            Inputs = Sample.Bytes(new string('i', 200)),
        };
    }

    // Each market has nodes of its own, and one that ships everywhere.
    private IEnumerable<DecisionTerm> Nodes(int market)
    {
        yield return new DecisionTerm(TermKind.Node, random.Next(3) == 0 ? "HUB" : $"{Markets[market]}-{Text(random.Next(6))}");
    }

    private IEnumerable<DecisionTerm> Skus() => Enumerable.Range(0, 1 + random.Next(3)).Select(_ => new DecisionTerm(TermKind.Sku, "SKU" + Text(Skewed(5000))));

    private IEnumerable<DecisionTerm> Rules(int market) =>
        [new(TermKind.Rule, "always"), new(TermKind.Rule, "only " + Markets[market]), .. Enumerable.Range(0, 3).Select(_ => new DecisionTerm(TermKind.Rule, "rule " + Text(Skewed(40))))];

    // The first ones far more often than the last.
    private int Skewed(int count) => (int)(count * Math.Pow(random.NextDouble(), 3));

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
