using DomRules.Engine.Distances;
using DomRules.Engine.Evidence;
using DomRules.Engine.Facts;
using DomRules.Engine.Interpretation;
using DomRules.Engine.Snapshots;
using DomRules.Engine.Tests.Snapshots;
using DomRules.Model.Decisions;
using DomRules.Model.Facts;
using DomRules.Model.Graph;
using DomRules.Model.Orders;
using DomRules.Model.Types;
using DomRules.Model.Values;

namespace DomRules.Engine.Tests.Evidence;

public sealed class ConditionEvidenceTests
{
    private readonly ExpressionFactory _make = new();

    private Expression Cheap => Test(OperatorKind.Less, Fact("order.value"), _make.Constant(new MoneyValue(40, "EUR"), RuleType.Money));

    private Expression Vip => Test(OperatorKind.Has, Fact("order.tags"), _make.Constant(new CodeValue("vip", 0), RuleType.Text));

    [Fact]
    public void Of_FailedComparison_SaysWhatWasAndWhatWasNeeded() => Of(Cheap).ShouldBe([new EvidenceRecord("order.value", "118 EUR", "< 40 EUR", false)]);

    [Fact]
    public void Of_FailedAnd_NamesOnlyWhatFailed() => Of(Test(OperatorKind.And, Vip, Cheap)).Select(e => e.Fact).ShouldBe(["order.value"]);

    [Fact]
    public void Of_AndThatHolds_NamesAll() => Of(Test(OperatorKind.And, Vip, Fact("order.gift"))).Select(e => (e.Fact, e.Holds)).ShouldBe([("order.tags", true), ("order.gift", true)]);

    [Fact]
    public void Of_OrThatHolds_NamesWhatSuffices() => Of(Test(OperatorKind.Or, Cheap, Vip)).ShouldBe([new EvidenceRecord("order.tags", "vip", "has vip", true)]);

    [Fact]
    public void Of_NotOfAComparison_TurnsTheWordAround() => Of(Test(OperatorKind.Not, Cheap)).ShouldBe([new EvidenceRecord("order.value", "118 EUR", ">= 40 EUR", true)]);

    private IReadOnlyList<EvidenceRecord> Of(Expression condition)
    {
        var snapshot = Snapshot.Of(Sample.Network());
        var frame = new RuleFrame(snapshot, new DistanceTable(snapshot), new LocalClock(), "EUR");
        frame.Begin(new Order { Id = "1001", Gift = true, Tags = ["vip"], Value = new MoneyValue(118, "EUR") }, Sample.Now);
        return ConditionEvidence.Of(condition, new Interpreter(frame).Evaluate);
    }

    private FactExpression Fact(string path) => _make.Fact(FactCatalogue.Find(path)!);

    private Expression Test(OperatorKind kind, params Expression[] operands) => _make.Operator(kind, RuleType.YesNo, null, operands);
}
