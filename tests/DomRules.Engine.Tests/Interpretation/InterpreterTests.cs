using DomRules.Engine.Distances;
using DomRules.Engine.Facts;
using DomRules.Engine.Interpretation;
using DomRules.Engine.Snapshots;
using DomRules.Engine.Tests.Snapshots;
using DomRules.Model.Facts;
using DomRules.Model.Graph;
using DomRules.Model.Orders;
using DomRules.Model.Types;
using DomRules.Model.Values;
using ValueText = DomRules.Engine.Evidence.ValueText;

namespace DomRules.Engine.Tests.Interpretation;

/// <summary>What each operator means; the expected text is the value as people read it, <c>at fault</c> for a fault.</summary>
public sealed class InterpreterTests
{
    private readonly ExpressionFactory _make = new();

    private Expression Yes => _make.YesNo(true);

    private Expression No => _make.YesNo(false);

    /// <summary>Whether a promise that the order does not have is early.</summary>
    private Expression Doubt => Is(OperatorKind.Less, Fact("order.promised_by"), Literal(new DateValue(Sample.Day(1)), RuleType.Date));

    private Expression Fault => Is(OperatorKind.Less, Operator(OperatorKind.Divide, RuleType.Number, Number(1), Number(0)), Number(1));

    [Fact]
    public void AndOr_OperandsInAnyOrder_OneThatDecidesAloneWinsThenFaultThenUnknown()
    {
        (Expression, Expression, string And, string Or)[] cases =
        [
            (Yes, No, "no", "yes"), (Yes, Doubt, "unknown", "yes"), (No, Doubt, "no", "unknown"), (Yes, Fault, "at fault", "yes"),
            (No, Fault, "no", "at fault"), (Doubt, Fault, "at fault", "at fault"), (Yes, Yes, "yes", "yes"), (No, No, "no", "no"),
        ];
        foreach (var (a, b, and, or) in cases)
        {
            Text(Is(OperatorKind.And, a, b)).ShouldBe(and);
            Text(Is(OperatorKind.And, b, a)).ShouldBe(and);
            Text(Is(OperatorKind.Or, a, b)).ShouldBe(or);
            Text(Is(OperatorKind.Or, b, a)).ShouldBe(or);
        }
    }

    [Fact]
    public void NotIsKnownOrElse_UnknownAndFault_AreAsDocumented()
    {
        Text(Is(OperatorKind.Not, Doubt)).ShouldBe("unknown");
        Text(Is(OperatorKind.Not, No)).ShouldBe("yes");
        Text(Is(OperatorKind.IsKnown, Doubt)).ShouldBe("no");
        Text(Is(OperatorKind.IsKnown, Yes)).ShouldBe("yes");
        Text(Is(OperatorKind.IsKnown, Fault)).ShouldBe("at fault");
        Text(Is(OperatorKind.OrElse, Doubt, Yes)).ShouldBe("yes");
        Text(Is(OperatorKind.OrElse, Fault, Yes)).ShouldBe("at fault");
    }

    [Fact]
    public void Not_ManyDeepOverUnknown_AsksEachOnce()
    {
        var doubt = Doubt;
        for (var depth = 0; depth < 200; depth++)
        {
            doubt = Is(OperatorKind.Not, doubt);
        }

        Text(doubt).ShouldBe("unknown");
    }

    [Theory]
    [InlineData(OperatorKind.Equal, 2, 2.0, "yes")]
    [InlineData(OperatorKind.NotEqual, 2, 2.0, "no")]
    [InlineData(OperatorKind.Less, 2, 2, "no")]
    [InlineData(OperatorKind.LessOrEqual, 2, 2, "yes")]
    [InlineData(OperatorKind.Greater, 3, 2, "yes")]
    [InlineData(OperatorKind.GreaterOrEqual, 1, 2, "no")]
    [InlineData(OperatorKind.Add, 1, 2, "3")]
    [InlineData(OperatorKind.Subtract, 1, 2, "-1")]
    [InlineData(OperatorKind.Multiply, 3, 2, "6")]
    [InlineData(OperatorKind.Divide, 3, 2, "1.5")]
    [InlineData(OperatorKind.Divide, 3, 0, "at fault")]
    [InlineData(OperatorKind.Min, 3, 2, "2")]
    [InlineData(OperatorKind.Max, 3, 2, "3")]
    [InlineData(OperatorKind.Round, 2.5, 0, "2")]
    [InlineData(OperatorKind.Round, 3.5, 0, "4")]
    public void Operator_TwoNumbers_GivesTheExactResult(OperatorKind kind, decimal left, decimal right, string expected) =>
        Text(Operator(kind, RuleType.Number, Number(left), Number(right))).ShouldBe(expected);

    [Fact]
    public void Arithmetic_DecimalsThatBinaryFractionsMiss_AreExact()
    {
        Text(Operator(OperatorKind.Add, RuleType.Number, Number(0.1m), Number(0.2m))).ShouldBe("0.3");
        Text(Operator(OperatorKind.Multiply, RuleType.Number, Number(decimal.MaxValue), Number(2))).ShouldBe("at fault");
        Text(Operator(OperatorKind.Negate, RuleType.Number, Number(2))).ShouldBe("-2");
        Text(Operator(OperatorKind.Abs, RuleType.Number, Number(-2))).ShouldBe("2");
    }

    [Theory]
    [InlineData(2, "yes")]
    [InlineData(3, "yes")]
    [InlineData(4, "no")]
    public void Between_TwoAndThree_IncludesBoth(decimal value, string expected) => Text(Is(OperatorKind.Between, Number(value), Number(2), Number(3))).ShouldBe(expected);

    [Fact]
    public void TextTests_AccentsAndCase_AreOrdinal()
    {
        var text = Words("Straße 5");
        Text(Is(OperatorKind.StartsWith, text, Words("Str"))).ShouldBe("yes");
        Text(Is(OperatorKind.StartsWith, text, Words("STR"))).ShouldBe("no");
        Text(Is(OperatorKind.EndsWith, text, Words("5"))).ShouldBe("yes");
        Text(Is(OperatorKind.Contains, text, Words("ss"))).ShouldBe("no");
        Text(Operator(OperatorKind.Lower, RuleType.Text, text)).ShouldBe("straße 5");
        Text(Is(OperatorKind.In, text, Literal(new ListValue([new TextValue("Straße 5")]), RuleType.ListOf(RuleType.Text)))).ShouldBe("yes");
    }

    [Fact]
    public void Sets_HasAnyAll_LookAtMembers()
    {
        var tags = Literal(new SetValue(["cold", "hazmat"]), RuleType.SetOfText);
        var both = Literal(new SetValue(["hazmat", "fragile"]), RuleType.SetOfText);
        Text(Is(OperatorKind.Has, tags, Words("cold"))).ShouldBe("yes");
        Text(Is(OperatorKind.HasAny, tags, both)).ShouldBe("yes");
        Text(Is(OperatorKind.HasAll, tags, both)).ShouldBe("no");
        Text(Is(OperatorKind.HasAll, tags, Literal(new SetValue([]), RuleType.SetOfText))).ShouldBe("yes");
    }

    [Fact]
    public void Dates_PlusAndMinus_CountDays()
    {
        var day = Literal(new DateValue(Sample.Day(27)), RuleType.Date);
        var week = Literal(new NumberValue(7 * 86_400, Measure.Duration), RuleType.Duration);
        Text(Operator(OperatorKind.Add, RuleType.Date, day, week)).ShouldBe("2026-12-04");
        Text(Operator(OperatorKind.Subtract, RuleType.Duration, day, Literal(new DateValue(Sample.Day(25)), RuleType.Date))).ShouldBe("2 days");
        Text(Operator(OperatorKind.Add, RuleType.Date, Literal(new DateValue(DateOnly.MaxValue), RuleType.Date), week)).ShouldBe("at fault");
    }

    [Fact]
    public void Distance_BerlinToMunich_IsAlongTheGreatCircle()
    {
        var berlin = Literal(new PlaceValue(Place.FromDegrees(52.52m, 13.405m)!.Value), RuleType.Place);
        var munich = Literal(new PlaceValue(Place.FromDegrees(48.137m, 11.575m)!.Value), RuleType.Place);

        ((NumberValue)Evaluate(Operator(OperatorKind.Distance, RuleType.Length, berlin, munich))).Amount.ShouldBeInRange(503_000, 506_000);
    }

    [Theory]
    [InlineData(LineFunction.Any, "yes")]
    [InlineData(LineFunction.Every, "no")]
    [InlineData(LineFunction.None, "no")]
    [InlineData(LineFunction.Count, "1")]
    [InlineData(LineFunction.Sum, "3")]
    [InlineData(LineFunction.Largest, "3")]
    [InlineData(LineFunction.Smallest, "3")]
    public void Lines_OneOfTwoMeetsTheCondition_IsTold(LineFunction function, string expected) => Text(Lines(function, 2)).ShouldBe(expected);

    [Theory]
    [InlineData(LineFunction.Any, "no")]
    [InlineData(LineFunction.None, "yes")]
    [InlineData(LineFunction.Count, "0")]
    [InlineData(LineFunction.Sum, "0")]
    [InlineData(LineFunction.Largest, "unknown")]
    [InlineData(LineFunction.Smallest, "unknown")]
    public void Lines_NoneMeetsTheCondition_IsTold(LineFunction function, string expected) => Text(Lines(function, 99)).ShouldBe(expected);

    [Fact]
    public void Table_Rows_FirstThatHoldsCounts()
    {
        TableRow[] rows = [new(Doubt, Number(1), default), new(No, Number(2), default), new(Yes, Number(3), default), new(Yes, Number(4), default)];
        Text(_make.Table("fees", [.. rows], RuleType.Number)).ShouldBe("3");
        Text(_make.Table("fees", [.. rows[..2]], RuleType.Number)).ShouldBe("unknown");
    }

    [Fact]
    public void Convert_WithoutRate_IsAFault()
    {
        var ten = Literal(new MoneyValue(10, "EUR"), RuleType.Money);
        Text(_make.Convert(ten, "EUR")).ShouldBe("10 EUR");
        Evaluate(_make.Convert(ten, "USD")).ShouldBe(FaultValue.MissingRate("EUR", "USD"));
    }

    [Fact]
    public void Assumed_MissingFact_IsAssumedAndTold()
    {
        var told = new List<string>();
        var assumed = _make.Assumed(Fact("order.promised_by"), new DateValue(Sample.Day(30)), "a week");

        Evaluate(assumed, (a, _) => told.Add(a.Meaning)).ShouldBe(new DateValue(Sample.Day(30)));
        told.ShouldBe(["a week"]);
    }

    private Expression Lines(LineFunction function, decimal moreThan)
    {
        var quantity = Fact("line.quantity");
        var value = function is LineFunction.Sum or LineFunction.Largest or LineFunction.Smallest ? quantity : null;
        return _make.Lines(function, RuleType.Number, value, Is(OperatorKind.Greater, quantity, Number(moreThan)));
    }

    private FactExpression Fact(string path) => _make.Fact(FactCatalogue.Find(path)!);

    private Expression Number(decimal number) => Literal(new NumberValue(number, Measure.Number), RuleType.Number);

    private Expression Words(string text) => Literal(new TextValue(text), RuleType.Text);

    private Expression Literal(Value value, RuleType type) => _make.Constant(value, type);

    private Expression Is(OperatorKind kind, params Expression[] operands) => Operator(kind, RuleType.YesNo, operands);

    private Expression Operator(OperatorKind kind, RuleType type, params Expression[] operands) => _make.Operator(kind, type, null, operands);

    private static string Text(Expression expression) => ValueText.Of(Evaluate(expression));

    private static Value Evaluate(Expression expression, Action<AssumedExpression, RuleFrame>? told = null)
    {
        var snapshot = Snapshot.Of(Sample.Network(Sample.Node("BER")));
        var frame = new RuleFrame(snapshot, new DistanceTable(snapshot), new LocalClock(), "EUR");
        frame.Begin(new Order { Id = "1001", Lines = [new OrderLine { Number = 1, Sku = "A", Quantity = 1 }, new OrderLine { Number = 2, Sku = "B", Quantity = 3 }] }, Sample.Now);
        return new Interpreter(frame) { Assumed = told }.Evaluate(expression);
    }
}
