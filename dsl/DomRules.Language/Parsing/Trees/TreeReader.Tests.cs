using System.Globalization;
using Antlr4.Runtime;
using DomRules.Language.Diagnostics;
using DomRules.Language.Syntax.Effects;
using DomRules.Language.Syntax.Expectations;
using DomRules.Language.Syntax.Expressions;
using DomRules.Language.Syntax.Tests;
using DomRules.Language.Text;
using static DomRules.Grammar.RoutingLanguageParser;

namespace DomRules.Language.Parsing.Trees;

/// <content>Tests and their data.</content>
internal sealed partial class TreeReader
{
    internal TestStatementSyntax Statement(StatementContext statement) => statement switch
    {
        GivenNetworkContext s => new GivenNetwork(Text(s.TEXT()), s.networkBody() is { } body ? [.. body.networkEntry().Select(Entry)] : [], Span(s)),
        GivenOrderContext s => new GivenOrder(Text(s.TEXT()), s.@object() is { } body ? Object(body) : null, Span(s)),
        GivenOrdersContext s => new GivenOrders(Text(s.TEXT()), [.. s.@object().Select(Object)], Span(s)),
        GivenReservationContext s => new GivenReservation(Object(s.@object()), Span(s)),
        GivenReturnContext s => new GivenReturn(Object(s.@object()), Span(s)),
        GivenParameterContext s => new GivenParameter(Word(s.word()), Value(s.value()), Span(s)),
        AtMomentContext s => new AtStatement(Date(s.DATE()), Time(s.TIME()), Span(s)),
        WhenEventContext s => new WhenEventStatement(Word(s.word()), s.nodeReference() is { } node ? Node(node) : null, s.@object() is { } body ? Object(body) : null, Span(s)),
        AfterTimeContext s => new AfterStatement(Value(s.value()), Span(s)),
        ExpectContext s => Expectation(s.expectation(), Span(s)),
        _ => throw Unknown(statement),
    };

    private NetworkEntrySyntax Entry(NetworkEntryContext entry) => entry switch
    {
        StockEntryContext e => new StockEntry(Node(e.nodeReference()), Text(e.TEXT())!, e.data() is { } data ? Data(data) : Object(e.@object()), Span(e)),
        PropertyEntryContext e => new PropertyEntry(new DataProperty(e.anyWord() is { } key ? NameOf(key) : Quoted(e.TEXT()), Data(e.data()), Span(e)), Span(e)),
        ItemEntryContext e => new ItemEntry(Word(e.word()), e.nodeReference() is { } id ? Node(id) : null, Object(e.@object()), Span(e)),
        _ => throw Unknown(entry),
    };

    private Syntax.NameSyntax Quoted(Antlr4.Runtime.Tree.ITerminalNode text) => new(Text(text)!.Value, true, Span(text.Symbol));

    private DataObject Object(ObjectContext data) => new(
        [.. data.property().Select(p => new DataProperty(p.anyWord() is { } key ? NameOf(key) : Quoted(p.TEXT()), Data(p.data()), Span(p)))], Span(data));

    private DataSyntax Data(DataContext data) => data switch
    {
        DataObjectContext d => Object(d.@object()),
        DataListContext d => new DataList([.. d.data().Select(Data)], Span(d)),
        DataPlaceContext d => new DataPlace(Signed(d.signedNumber(0)), Signed(d.signedNumber(1)), Span(d)),
        DataMomentContext d => new DataMoment(Date(d.DATE()), Time(d.TIME()), Span(d)),
        DataNumberContext d => new DataValue(SignedAmount(d), Span(d)),
        DataDateContext d => new DataValue(Date(d.DATE()), Span(d)),
        DataTimeContext d => new DataValue(Time(d.TIME()), Span(d)),
        DataTextContext d => new DataValue(Text(d.TEXT())!, Span(d)),
        DataYesContext d => new DataValue(new YesNoLiteral(true, Span(d)), Span(d)),
        DataNoContext d => new DataValue(new YesNoLiteral(false, Span(d)), Span(d)),
        DataPathContext d => new DataValue(new PathExpression(Path(d.path()), Span(d)), Span(d)),
        _ => throw Unknown(data),
    };

    private ExpressionSyntax SignedAmount(DataNumberContext data)
    {
        var amount = Amount(Number(data.NUMBER().Symbol), data.unit(), Span(data));
        return Has(data, "-") ? new NegateExpression(amount, Span(data)) : amount;
    }

    private decimal Signed(SignedNumberContext number) => Has(number, "-") ? -Number(number.NUMBER().Symbol) : Number(number.NUMBER().Symbol);

    private NodeReference Node(NodeReferenceContext node) => node.TEXT() is { } text
        ? new NodeReference(Text(text)!.Value, true, Span(node))
        : new NodeReference(NameOf(node).Text, false, Span(node));

    private LineReference Line(LineReferenceContext line) => line.TEXT() is { } sku
        ? new LineReference(Text(sku)!.Value, null, Span(line))
        : new LineReference(null, LineNumber(line.NUMBER().Symbol), Span(line));

    private int LineNumber(IToken number)
    {
        if (int.TryParse(number.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var line))
        {
            return line;
        }

        session.Report(ExpressionDiagnostics.Unexpected(session.At(Span(number)), $"`{number.Text}`", "a whole number"));
        return 0;
    }

    private ExpressionSyntax? Quantity(QuantityOfContext? quantity) => quantity is null ? null : Amount(Number(quantity.NUMBER().Symbol), quantity.unit(), Span(quantity));

    private ExpectSyntax Expectation(ExpectationContext expectation, TextSpan span) => expectation switch
    {
        ExpectForOrderContext e => new ExpectForOrder(Text(e.TEXT())!, Expectation(e.expectation(), span), span),
        ExpectShipmentsContext e => new ExpectShipments(Has(e, "most") ? CountBound.AtMost : Has(e, "least") ? CountBound.AtLeast : CountBound.Exactly,
            new NumberLiteral(Number(e.NUMBER().Symbol), Span(e.NUMBER().Symbol)), Has(e, "parcel") || Has(e, "parcels"), span),
        ExpectSourceContext e => new ExpectSource(Line(e.lineReference()), Has(e, "not"), Quantity(e.quantityOf()), Node(e.nodeReference()), span),
        ExpectRuleContext e => new ExpectRule(Word(e.word()), !Has(e, "not"), span),
        ExpectQueueContext e => new ExpectQueue(Word(e.word()), e.DATE() is { } day ? Date(day) : null, e.TIME() is { } time ? Time(time) : null, span),
        ExpectCostContext e => new ExpectCost(e.comparisonSign() is { } sign ? Operator(sign) : ComparisonOperator.Equal, Value(e.value()), span),
        ExpectDeliveryContext e => new ExpectDelivery(e.lineReference() is { } line ? Line(line) : null, Has(e, "by") ? DateBound.By : DateBound.On, Date(e.DATE()), span),
        ExpectServiceContext e => new ExpectService(Word(e.word()), e.lineReference() is { } line ? Line(line) : null, span),
        ExpectReasonContext e => new ExpectReason(Text(e.TEXT())!, span),
        ExpectSummaryContext e => new ExpectSummary(Text(e.TEXT())!, span),
        ExpectStepContext e => new ExpectStep(Word(e.word()), span),
        ExpectRelaxedContext e => new ExpectRelaxed(Word(e.word()), span),
        ExpectTagContext e => new ExpectTag(Word(e.word()), span),
        ExpectActionContext e => new ExpectAction(Word(e.word()), span),
        _ => LineExpectation(expectation, span),
    };

    private ExpectSyntax LineExpectation(ExpectationContext expectation, TextSpan span) => expectation switch
    {
        ExpectBackorderedContext e => new ExpectBackordered(Quantity(e.quantityOf()), Line(e.lineReference()), e.nodeReference() is { } node ? Node(node) : null, span),
        ExpectAttainableContext e => new ExpectAttainable(Quantity(e.quantityOf()), Line(e.lineReference()), e.nodeReference() is { } node ? Node(node) : null, span),
        ExpectAvailableContext e => new ExpectAvailable(Quantity(e.quantityOf())!, Text(e.TEXT())!, Node(e.nodeReference()), span),
        ExpectUnplannedContext e => new ExpectUnplanned(Quantity(e.quantityOf()), Line(e.lineReference()), e.word() is { } why ? Word(why) : null, span),
        ExpectServicePromiseContext e => new ExpectPromise(Word(e.word()), null, null, Bound(e, e.DATE()), e.DATE() is { } day ? Date(day) : null, span),
        ExpectLinePromiseContext e => new ExpectPromise(null, Quantity(e.quantityOf()), Line(e.lineReference()), Bound(e, e.DATE()), e.DATE() is { } day ? Date(day) : null, span),
        ExpectDispositionContext e => new ExpectDisposition(Disposition(e.disposition()), e.nodeReference() is { } node ? Node(node) : null, span),
        ExpectRefundContext e => new ExpectRefund(Has(e, "scan") ? RefundTiming.Scan : RefundTiming.Inspection, span),
        ExpectConditionContext e => new ExpectCondition(Condition(e.condition()), span),
        ExpectFateContext e => new ExpectFate(Node(e.nodeReference()), e.lineReference() is { } line ? Line(line) : null, Fate(e.fate()), e.word() is { } rule ? Word(rule) : null, span),
        ExpectOutcomeContext e => new ExpectOutcome(Word(e.word()), span),
        _ => throw Unknown(expectation),
    };

    private static DateBound? Bound(Antlr4.Runtime.ParserRuleContext context, Antlr4.Runtime.Tree.ITerminalNode? date) =>
        date is null ? null : Has(context, "by") ? DateBound.By : DateBound.On;

    private static CandidateFate Fate(FateContext fate) =>
        fate.Start.Text == "not" ? CandidateFate.NotConsidered : Enum.Parse<CandidateFate>(fate.Start.Text, ignoreCase: true);
}
