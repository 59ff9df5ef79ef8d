using System.Collections.Immutable;
using DomRules.Engine.Returns;
using DomRules.Engine.Routing;
using DomRules.Engine.Snapshots;
using DomRules.Model.Decisions;
using DomRules.Model.Graph;
using DomRules.Model.Networks;
using DomRules.Model.Returns;
using DomRules.Routing.Tests.Cases;
using DomRules.Routing.Tests.Worlds;

namespace DomRules.Routing.Tests.Returns;

/// <summary>A policy for returns, a network, returns and a time.</summary>
internal sealed record ReturnedCase(string Policy, PolicyLibrary Library, Network Network, ImmutableArray<ReturnRequest> Requests, DateTimeOffset At)
{
    private const int Returns = 4;

    /// <summary>Made-up cases by seed, many more in a heavy run.</summary>
    internal static IEnumerable<(string Seed, ReturnedCase Case, Dice Dice)> Draw(int count, ulong salt)
    {
        for (ulong seed = 0; seed < (ulong)(CaseStream.IsHeavy ? count * 50 : count); seed++)
        {
            var dice = new Dice((salt << 40) + (seed << 8));
            var policy = AnyReturnPolicy.Draw(dice);
            var compiled = RoutedCase.Compile(policy);
            var library = compiled.Library ?? throw new InvalidOperationException($"seed {seed}\n{policy}\n{string.Join('\n', compiled.Diagnostics.Select(d => d.Message))}");
            ImmutableArray<ReturnRequest> requests = [.. Enumerable.Range(1, Returns).Select(i => AnyReturn.Draw(dice, $"R{i}", AnyOrder.Draw(dice, $"{i}")))];
            yield return ($"salt {salt} seed {seed}", new ReturnedCase(policy, library, AnyNetwork.Draw(dice), requests, AnyOrder.When(dice)), dice);
        }
    }

    internal ImmutableArray<DecisionRecord> Records() => Records(Evaluation.Compiled);

    internal ImmutableArray<DecisionRecord> Records(Evaluation evaluation)
    {
        var desk = new ReturnDesk(Library, Snapshot.Of(Network), evaluation);
        return [.. Requests.Select(r => desk.Decide(r, At))];
    }

    internal ImmutableArray<string> Texts() => [.. Records().Select(RoutedCase.Text)];

    /// <summary>The policy without some rules.</summary>
    internal ReturnedCase Without(IReadOnlyCollection<string> rules)
    {
        var text = string.Join('\n', Policy.Split('\n').Where(l => !rules.Any(r => l.TrimStart().StartsWith($"rule {r} ", StringComparison.Ordinal))));
        return this with { Policy = text, Library = RoutedCase.Compile(text).Library! };
    }
}
