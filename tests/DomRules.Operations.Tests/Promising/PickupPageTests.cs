using System.Text;
using System.Text.Json;
using DomRules.Engine.Routing;
using DomRules.Engine.Snapshots;
using DomRules.Formats;
using DomRules.Formats.Networks;
using DomRules.Formats.Orders;
using DomRules.Language;
using DomRules.Language.Text;
using DomRules.Model.Decisions;
using DomRules.Operations.Promising;

namespace DomRules.Operations.Tests.Promising;

/// <summary>What the page about collecting shows is what comes out.</summary>
public sealed class PickupPageTests
{
    private static readonly List<(string Kind, string Text)> Fences = [.. PromisePageTests.ReadFences(File.ReadAllText(Path.Combine(RepositoryFolder.Path, "docs", "pickup.md")))];

    [Fact]
    public void Page_Requests_HaveTheAnswerBelowThem()
    {
        var answers = new PromiseCase(Rules, Fence("json network")).Ask(Requests);
        string.Concat(answers.Select(a => PromiseText.Of(a, NameOf))).ShouldBe(Fence("text answer"));
    }

    [Fact]
    public void Page_Record_IsPartOfTheOneThatComesOut()
    {
        var network = new NetworkReader(ReadingOptions.Default).Read(Encoding.UTF8.GetBytes(Fence("json network")), "network.json").Value!;
        var library = PolicyCompiler.Compile([new SourceText("shop.route", Fence("route policy"))]).Library!;
        var router = new Router(library, Snapshot.Of(network));
        var order = new PromiseRequestReader().ReadOne(Encoding.UTF8.GetBytes(Requests[0]), "request.json").Request!.Order;
        using var shown = JsonDocument.Parse(Fence("json record"));
        using var written = JsonDocument.Parse(DecisionJson.Write(router.Decide(order with { Stage = "order" }, network.AsOf, router.NewBatch()).Record()));
        PromisePageTests.Contains(written.RootElement, shown.RootElement, "$");
    }

    private static string Rules => string.Join('\n', Fence("route policy").Split('\n').SkipWhile(l => l.Length > 0));

    private static string[] Requests => Fence("json request").Replace("\n ", " ", StringComparison.Ordinal).Split('\n', StringSplitOptions.RemoveEmptyEntries);

    private static string Fence(string kind) => Fences.Single(f => f.Kind == kind).Text;

    private static string NameOf(string id) => id == "MITTE" ? "Store Mitte" : "Berlin DC";
}
