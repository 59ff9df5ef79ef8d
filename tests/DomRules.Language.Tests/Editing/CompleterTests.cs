using DomRules.Language.Diagnostics;
using DomRules.Language.Editing;
using DomRules.Language.Editing.Completion;

namespace DomRules.Language.Tests.Editing;

public sealed class CompleterTests
{
    private const string Parent = """
        policy parent currency EUR
        words line.tags = [hazmat, lithium]
        queue desk "People who look"
        let heavy = line.weight is known and line.weight > 20 kg
        parameter limit = 5 EUR
        list far = [AT, CH]
        review {
          rule screen sealed when order.risk is high then hold for desk because "Risk"
          rule plain when order.gift then cancel because "Seen"
        }
        split { rule cap when order.gift then at most 1 shipment because "x" }
        """;

    [Theory]
    [InlineData("sourcing { forbid rule r when node.§", "kind, cutoff, country", "gift, quantity")]
    [InlineData("sourcing { forbid rule r when node.ki§", "kind", "gift")]
    [InlineData("sourcing { forbid rule r when order.destination.§", "country, region", "destination.country, gift")]
    [InlineData("sourcing { forbid rule r when node.kind is §", "warehouse, store, not, known", "DE, express")]
    [InlineData("sourcing { forbid rule r when node.kind in [store, §", "warehouse, supplier", "DE")]
    [InlineData("sourcing { forbid rule r when line.tags has §", "hazmat, lithium, any of, all of", "warehouse")]
    [InlineData("sourcing { forbid rule r when order.destination.country in §", "far, [", "warehouse")]
    [InlineData("sourcing { forbid rule r when §", "heavy, order.gift, node.is_open, not, any line where", "plan.shipments, event.kind, item.reason, limit_")]
    [InlineData("review { rule r when §", "order.gift, order.risk", "node.kind, heavy, line.quantity, stock.available")]
    [InlineData("review { rule r when any line where §", "line.quantity, heavy", "node.kind")]
    [InlineData("review { rule r when order.value > §", "limit, order.value", "")]
    [InlineData("review { rule r when order.value > 5 §", "EUR, and, then", "")]
    [InlineData("review { rule r when order.gift then §", "hold, cancel, tag, notify", "keep back, add, restock, at")]
    [InlineData("promise { rule r then §", "keep, count incoming within, backorder, handling", "hold, add")]
    [InlineData("returns { rule r then restock §", "at, because, `,`", "hold")]
    [InlineData("review { rule r then hold for §", "desk", "screen")]
    [InlineData("review { override rule §", "plain", "screen, cap_")]
    [InlineData("review { disable rule §", "plain, cap", "screen")]
    [InlineData("review { override rule plain when §", "base", "")]
    [InlineData("sourcing { step a without rule §", "cap", "plain")]
    [InlineData("sourcing { step a nodes within 5 km step b then fill from §", "a", "")]
    [InlineData("sourcing { rank by { §", "fewest shipments, lowest, nearest, on time first, prefer nodes where", "rule")]
    [InlineData("sourcing { rank by { lowest §", "cost, node.load, total", "")]
    [InlineData("sourcing { §", "rule, forbid rule, require rule, step, rank", "serve")]
    [InlineData("cost { rule r add 1 EUR per §", "shipment, extra shipment, line, day late", "")]
    [InlineData("exceptions { rule r on §", "no_plan, short_pick", "")]
    [InlineData("field order.x : §", "text, money, whole number, one of, set of, yes / no_", "")]
    [InlineData("field §", "order, customer, line", "stock")]
    [InlineData("assume §", "line.weight, order.promised_by", "order.gift")]
    [InlineData("words §", "line.tags, order.market", "order.risk")]
    [InlineData("§", "let, parameter, table, review, sourcing, test, use", "policy, rule")]
    [InlineData("review { rule r then cancel because \"Seen {§", "order.gift, limit", "node.kind")]
    [InlineData("review { rule r then cancel because \"Seen {order.§", "gift, value", "node.kind")]
    [InlineData("test \"t\" { §", "given, expect, at, when event", "rule")]
    [InlineData("test \"t\" { given order { §", "channel, destination, lines", "")]
    [InlineData("test \"t\" { given order { lines: [{ tags: [§", "hazmat", "warehouse")]
    [InlineData("test \"t\" { given order { destination: { country: §", "DE", "hazmat")]
    [InlineData("test \"t\" { given network { node BER { kind: §", "store, warehouse", "DE")]
    [InlineData("test \"t\" { given network { node BER { kind: store } stock §", "BER", "")]
    [InlineData("test \"t\" { given network { node BER { kind: store } } expect §", "BER, held, rule, summary", "")]
    [InlineData("test \"t\" { expect rule §", "plain, screen, cap, no_capacity", "")]
    [InlineData("test \"t\" { expect queue §", "desk", "")]
    [InlineData("test \"t\" { expect that plan.§", "shipments", "gift")]
    [InlineData("test \"t\" { when event §", "short_pick, shipped", "")]
    [InlineData("test \"t\" { given parameter §", "limit", "heavy")]
    [InlineData("table t (line.tags_, order.service) gives money { | * | §", "express, standard", "hazmat")]
    [InlineData("check c never { shipment.§", "value, node.kind", "gift")]
    public void At_APlace_OffersWhatMayStandThere(string marked, string offered, string notOffered)
    {
        var caret = Caret.In("policy child extends parent\n" + marked, ("parent.route", Parent));

        var list = Completer.At(caret.Snapshot, caret.Path, caret.Offset);

        var labels = list.Items.Select(i => i.Label).ToHashSet();
        foreach (var label in Names(offered))
        {
            labels.ShouldContain(label);
        }

        foreach (var label in Names(notOffered))
        {
            labels.ShouldNotContain(label);
        }
    }

    [Theory]
    [InlineData("policy a extends §", "parent")]
    [InlineData("policy a use §", "shared")]
    [InlineData("policy a extends parent applies when order.market is §", "known")]
    [InlineData("policy a currency §", "EUR")]
    [InlineData("§", "policy, module")]
    public void At_AHeader_OffersPoliciesAndModules(string marked, string offered)
    {
        var caret = Caret.In(marked, ("parent.route", Parent), ("shared.route", "module shared\nlet x = order.gift"));

        Completer.At(caret.Snapshot, caret.Path, caret.Offset).Items.Select(i => i.Label).ShouldContain(offered.Split(", ")[0]);
    }

    [Theory]
    [InlineData("policy p\n// order.§")]
    [InlineData("policy p\nlet x = order.id is \"order.§")]
    [InlineData("policy p\n/// order.§")]
    public void At_CommentsAndTexts_OffersNothing(string marked)
    {
        var caret = Caret.In(marked);

        Completer.At(caret.Snapshot, caret.Path, caret.Offset).ShouldBe(CompletionList.Nothing);
    }

    [Fact]
    public void At_AComparison_PutsTheRightTypeFirst()
    {
        var caret = Caret.In("policy p\nparameter limit = 5 EUR\nparameter most = 5\nlet x = order.value > §");

        var items = Completer.At(caret.Snapshot, caret.Path, caret.Offset).Items.Where(i => i.Kind == CompletionKind.Parameter).ToList();

        items.Select(i => i.Label).ShouldBe(["limit", "most"]);
        items[0].Detail.ShouldBe("money in EUR");
    }

    [Fact]
    public void At_AWordBeingWritten_ReplacesTheWholeWord()
    {
        var caret = Caret.In("policy p\nlet x = order.gi§ft and order.value > 5 EUR");

        var item = Completer.At(caret.Snapshot, caret.Path, caret.Offset).Items.Single(i => i.Label == "gift");

        caret.Snapshot.Source("main.route")!.Slice(item.Replaces).ShouldBe("gift");
        item.Documentation.ShouldNotBeNullOrEmpty();
        item.Detail.ShouldBe("yes/no");
    }

    [Fact]
    public void At_ABrokenRule_StillKnowsTheScope()
    {
        var caret = Caret.In("policy p\nsourcing {\n  forbid rule broken wehn order.gift becuase \"x\"\n  forbid rule r when node.§\n  forbid rule s when order.gift because \"x\"\n}");

        Completer.At(caret.Snapshot, caret.Path, caret.Offset).Items.Select(i => i.Label).ShouldContain("kind");
    }

    [Theory]
    [InlineData("any line where ", 900, "order.gift and ", 900)]
    [InlineData("(", 3000, "order.gift ", 1)]
    [InlineData("not ", 3000, "", 0)]
    [InlineData("order.value + ", 1900, "", 0)]
    public void At_TheEndOfATangledText_Answers(string first, int times, string second, int again)
    {
        var text = "policy p\nreview { rule r when " + string.Concat(Enumerable.Repeat(first, times)) + string.Concat(Enumerable.Repeat(second, again));

        Completer.At(Libraries.Of(("main.route", text)), "main.route", text.Length).ShouldNotBeNull();
    }

    [Fact]
    public void At_SnippetPlaces_OffersShapesThatTheParserReads()
    {
        var caret = Caret.In("policy p\nsourcing { §");
        var outside = Caret.In("policy p\n§");
        var shapes = Completer.At(caret.Snapshot, caret.Path, caret.Offset).Items.Concat(Completer.At(outside.Snapshot, outside.Path, outside.Offset).Items).Where(i => i.Kind == CompletionKind.Snippet).ToList();

        shapes.Count.ShouldBeGreaterThan(8);
        foreach (var shape in shapes)
        {
            var text = Filled(shape.Insert);
            var isMember = text.Contains("rule ", StringComparison.Ordinal) || text.StartsWith("step", StringComparison.Ordinal) || text.StartsWith("otherwise", StringComparison.Ordinal);
            var parsed = Language.Parsing.Parser.Parse(new Language.Text.SourceText("s.route", isMember ? $"policy p\nsourcing {{ {text} }}" : $"policy p\n{text}"));
            parsed.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error).ShouldBeEmpty(text);
        }
    }

    private static string Filled(string snippet) =>
        System.Text.RegularExpressions.Regex.Replace(snippet, @"\$\{\d+:([^}]*)\}", m => m.Groups[1].Value switch { "condition" => "order.gift", "effect" => "forbid", var text => text });

    private static IEnumerable<string> Names(string list) => list.Split(", ", StringSplitOptions.RemoveEmptyEntries).Where(n => !n.EndsWith('_')).Select(n => n.Trim('`'));
}
