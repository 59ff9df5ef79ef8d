using System.Text;
using DomRules.Engine.Promising;
using DomRules.Engine.Routing;
using DomRules.Engine.Snapshots;
using DomRules.Formats;
using DomRules.Formats.Networks;
using DomRules.Formats.Orders;
using DomRules.Language;
using DomRules.Language.Text;
using DomRules.Model.Decisions;
using DomRules.Model.Networks;

namespace DomRules.Operations.Tests.Promising;

/// <summary>A policy and a network in text, asked request by request.</summary>
internal sealed class PromiseCase
{
    private readonly Router _router;
    private readonly Network _network;

    internal PromiseCase(string rules, string network)
    {
        _network = Read(network);
        _router = RouterOf(rules, _network);
    }

    /// <summary>Answers in turn.</summary>
    internal List<DecisionRecord> Ask(params string[] requests)
    {
        var promiser = new Promiser(_router);
        var batch = _router.NewBatch();
        return [.. requests.Select(r => new PromiseRequestReader().ReadOne(Encoding.UTF8.GetBytes(r), "request.json").Request.ShouldNotBeNull(r)).Select(r => promiser.Promise(r, r.At ?? _network.AsOf, batch))];
    }

    internal DecisionRecord AskOne(string request) => Ask(request)[0];

    private static Network Read(string network)
    {
        var reading = new NetworkReader(ReadingOptions.Default).Read(Encoding.UTF8.GetBytes(network), "network.json");
        return reading.Value.ShouldNotBeNull(string.Join('\n', reading.Problems));
    }

    private static Router RouterOf(string rules, Network network)
    {
        var compiled = PolicyCompiler.Compile([new SourceText("shop.route", "policy shop\n  currency EUR\n" + rules)]);
        return new Router(compiled.Library.ShouldNotBeNull(string.Join('\n', compiled.Diagnostics)), Snapshot.Of(network));
    }
}
