using DomRules.Language.Editing.Structure;
using DomRules.Language.Editing.Words;

namespace DomRules.Language.Tests.Editing;

public sealed class PlainSpeakerTests
{
    [Theory]
    [InlineData("sourcing { forbid rule §r sealed when line.tags has hazmat and not (node.capabilities has hazmat) because \"Only {node.name}\" }",
        "When the line's tags include hazmat, and the node's capabilities do not include hazmat: the node may not ship the line. It stands in sourcing of policy p. It is sealed: lower layers can neither override nor disable it. Reason: “Only {node.name}”.")]
    [InlineData("sourcing { require rule §r when order.value < 30 EUR then node.country = order.destination.country because \"x\" }",
        "When the order's value is less than 30 EUR: the node may ship the line only if the node's country is the order's destination country. It stands in sourcing of policy p. Reason: “x”.")]
    [InlineData("review { rule §r from 2026-01-01 when order.risk in [medium, high] or order.gift then hold for desk within 4 hours, tag seen because \"x\" }",
        "When either the order's risk is one of medium or high or the order's gift is yes: the order is held for desk and is due within 4 hours, then the order is tagged seen. It stands in review of policy p. It holds from 2026-01-01 on. Reason: “x”.")]
    [InlineData("cost { rule §r add 4 EUR per extra shipment because \"x\" }",
        "Always: 4 EUR per shipment after the first is added to the cost. It stands in cost of policy p. Reason: “x”.")]
    [InlineData("split { rule §r when any line where (line.weight or else 1 kg) > 20 kg then keep together lines softly at 3 EUR because \"x\" }",
        "When for at least one line of the order the line's weight (1 kg where that is missing) is more than 20 kg: all lines come from one node, or the plan costs 3 EUR more. It stands in split of policy p. Reason: “x”.")]
    [InlineData("exceptions { rule §r on short_pick when event.attempts < 3 then set stock to 0, reroute without node for 2 days because \"x\" }",
        "When short pick happens, and the event's attempts is less than 3: the stock there is set to 0, then what is open is routed again without the node for 2 days. It stands in exceptions of policy p. Reason: “x”.")]
    public void At_ARule_SaysWhatItMeans(string marked, string expected)
    {
        var caret = Caret.In("policy p\nqueue desk\nwords line.tags = [hazmat]\nwords order.tags = [seen]\n" + marked);

        PlainSpeaker.At(caret.Snapshot, caret.Path, caret.Offset).ShouldNotBeNull().Text.ShouldBe(expected);
    }

    [Fact]
    public void At_EveryRuleOfTheLibraries_SaysSomething()
    {
        var rules = 0;
        foreach (var (library, snapshot) in Libraries.All)
        {
            foreach (var path in snapshot.Paths)
            {
                foreach (var rule in Outliner.Of(snapshot, path).SelectMany(e => e.Children).Where(e => e.Kind != OutlineKind.RankList))
                {
                    PlainSpeaker.At(snapshot, path, rule.NameSpan.Start).ShouldNotBeNull($"{library}/{path} {rule.Name}").Text.ShouldNotContain("…");
                    rules++;
                }
            }
        }

        rules.ShouldBeGreaterThan(150);
    }
}
