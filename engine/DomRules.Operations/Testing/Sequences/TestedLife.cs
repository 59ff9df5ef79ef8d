using System.Collections.Immutable;
using DomRules.Engine.Life;
using DomRules.Engine.Routing;
using DomRules.Model.Decisions;
using DomRules.Model.Life;
using DomRules.Model.Life.Commands;
using DomRules.Model.Orders;
using DomRules.Model.Returns;
using DomRules.Model.Testing;

namespace DomRules.Operations.Testing.Sequences;

/// <summary>The orders of a test as they live: commands one after the other, and what each came to.</summary>
internal sealed class TestedLife : ITestedDecisions
{
    private static readonly string[] OfReturns = ["accepted", "partly_accepted", "refused"];

    private readonly Fulfilment _fulfilment;
    private readonly PromiseQuestions _questions;
    private readonly List<DecisionRecord> _promises = [];
    private readonly AskedConditions _conditions;
    private readonly OrderHistories _histories = new();
    private string? _subject;

    internal TestedLife(TestSetting setting)
    {
        _conditions = new AskedConditions(setting.Test);
        _questions = new PromiseQuestions(setting.Test, setting.Snapshot.Network);
        _fulfilment = new Fulfilment(setting.Policies, setting.Snapshot, _conditions.Ask);
        Now = _fulfilment.Start() with { At = setting.At };
    }

    public LifeState State => Now;

    internal DateTimeOffset At => Now.At;

    /// <summary>The order in question: the last one that was given or named; null: none yet.</summary>
    internal string? Order { get; private set; }

    /// <summary>All decisions so far.</summary>
    internal List<DecisionRecord> Records { get; } = [];

    private LifeState Now { get; set; }

    /// <summary>Why it is refused; null: it is done.</summary>
    internal string? Place(Order order)
    {
        if (_questions.AreAsked)
        {
            _promises.AddRange(_fulfilment.Handle(Now, new HoldCart(_questions.Of(order)), At).Decisions.TakeLast(1));
        }

        return Do(new PlaceOrder(order), order.Id);
    }

    internal string? Return(ReturnRequest request)
    {
        var refusal = Do(new ReturnItems(request), request.OrderId);
        _subject = request.Id;
        return refusal;
    }

    internal string? Pass(decimal seconds) => Do(new PassTime(), null, At.AddTicks((long)(seconds * TimeSpan.TicksPerSecond)));

    /// <summary>Why it is refused; null: it is done.</summary>
    /// <param name="command">What happens.</param>
    /// <param name="about">The order that it names or means; null: none in particular.</param>
    /// <param name="at">When; null: now.</param>
    internal string? Do(LifeCommand command, string? about, DateTimeOffset? at = null)
    {
        var step = _fulfilment.Handle(Now, command, at ?? At);
        Now = step.State;
        Records.AddRange(step.Decisions);
        _histories.Add(step.Decisions);
        if (about is not null)
        {
            (Order, _subject) = (about, ReturnOf(command) ?? about);
        }

        return step.Refusal;
    }

    private static string? ReturnOf(LifeCommand command) => command switch
    {
        ReleaseHold release => release.Return,
        RefuseReturn refuse => refuse.Return,
        _ => null,
    };

    internal string? LastReturnOf(string? order) => Records.LastOrDefault(r => r.Return is not null && (order is null || r.Order == order))?.Return;

    public DecisionRecord? RecordOf(Expectation expectation)
    {
        var id = expectation.Order ?? _subject;
        return expectation.Kind == ExpectKind.Promise ? _promises.FindLast(p => p.Order == (expectation.Order ?? Order))
            : IsOfReturn(expectation) ? Records.FindLast(r => r.Return is not null && (r.Return == id || r.Order == id))
            : LifeOf(expectation) is { } life ? new StandingOrder(life, Now, _histories.Of(life.Order.Id)).Record()
            : null;
    }

    public OrderLife? LifeOf(Expectation expectation) =>
        !IsOfReturn(expectation) && (expectation.Order ?? Order) is { } id ? Now.Orders.GetValueOrDefault(id) : null;

    public ConditionAnswer? AnswerTo(Expectation expectation) =>
        LifeOf(expectation) is { } life && _histories.Of(life.Order.Id).Routed is { } routed ? _conditions.AnswerTo(expectation, routed) : null;

    /// <summary>Whether a return is asked about: what only returns have, or what decisions on returns have too while one is in question.</summary>
    private bool IsOfReturn(Expectation expectation) => expectation.Kind switch
    {
        ExpectKind.Disposition or ExpectKind.Refund => true,
        ExpectKind.Outcome when OfReturns.Contains(expectation.Subject) => true,
        ExpectKind.Outcome when LifeExpectations.IsOnlyOfLife(expectation.Subject!) => false,
        ExpectKind.Outcome or ExpectKind.Queue or ExpectKind.Excluded or ExpectKind.Fate or ExpectKind.Fired or ExpectKind.Because or ExpectKind.Summary or ExpectKind.Tagged or ExpectKind.Action =>
            (expectation.Order ?? _subject) is { } id && Records.Exists(r => r.Return == id),
        _ => false,
    };
}
