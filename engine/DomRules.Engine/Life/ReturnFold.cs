using DomRules.Model.Life;
using DomRules.Model.Life.Events;

namespace DomRules.Engine.Life;

/// <summary>Folds what becomes of an order's returns.</summary>
internal static class ReturnFold
{
    internal static OrderLife Apply(OrderLife life, OrderLifeEvent happened) => happened switch
    {
        ReturnHeld { Held: var held } => With(life, new OrderReturn(held.Request.Id, ReturnState.Held, [], held)),
        ReturnExpected { Return: var expected } => With(life, new OrderReturn(expected.Return, ReturnState.OnItsWay, expected.Stock, null)),
        ReturnReceived received => With(life, new OrderReturn(received.Return, ReturnState.Received, [], null)),
        ReturnSettled { IsAccepted: true } settled => With(life, new OrderReturn(settled.Return, ReturnState.Kept, [], null)),
        ReturnSettled refused => life with { Returns = life.Returns.RemoveAll(r => r.Return == refused.Return) },
        _ => throw Defect.Of($"{happened.GetType().Name} is about no return."),
    };

    private static OrderLife With(OrderLife life, OrderReturn now) => life with
    {
        Returns = life.ReturnOf(now.Return) is { } before ? life.Returns.Replace(before, now) : life.Returns.Add(now),
    };
}
