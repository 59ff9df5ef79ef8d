using System.Collections.Immutable;
using System.Text.Json.Nodes;
using DomRules.Model.Life.Commands;
using DomRules.Model.Testing;

namespace DomRules.Operations.Testing.Sequences;

/// <summary>A test that goes on after routing: what it gives, lets happen and expects is done in turn, on the machine of an order's life.</summary>
internal sealed class Sequence(TestInputs inputs, TestSetting setting)
{
    private readonly TestedLife _life = new(setting);
    private readonly EventCommands _events = new(inputs);
    private readonly Dictionary<string, TestOrder> _known = new(StringComparer.Ordinal);

    /// <summary>Whether a test says or expects anything that routing alone does not have.</summary>
    internal static bool IsOne(PolicyTest test) => test.Actions.Any(action => action switch
    {
        EventAction or PassTimeAction or Expectation { Kind: ExpectKind.Available } => true,
        Expectation { Kind: ExpectKind.Outcome, Subject: { } word } => LifeExpectations.IsOnlyOfLife(word),
        _ => false,
    });

    /// <summary>Goes on after an expectation that does not hold; what cannot be done ends it.</summary>
    internal TestResult Run()
    {
        var failures = ImmutableArray.CreateBuilder<string>();
        var check = setting.Check(_life);
        foreach (var action in setting.Test.Actions)
        {
            if (action is Expectation expected)
            {
                failures.AddRange(check.Check(expected));
            }
            else if (Do(action) is { } obstacle)
            {
                failures.Add($"{action.Source}: {obstacle}");
                break;
            }
        }

        return new TestResult(setting.Test, failures.ToImmutable(), [.. _life.Records]);
    }

    /// <summary>Null: it is done; else why not.</summary>
    private string? Do(TestAction action) => action switch
    {
        GivenAction { IsReturn: true } given => Return(given),
        GivenAction given => setting.Orders.Where(o => ReferenceEquals(o.Input, given.Input)).Select(Place).FirstOrDefault(refusal => refusal is not null),
        PassTimeAction pass => _life.Pass(pass.Seconds),
        EventAction happened => Happen(happened),
        _ => throw new InvalidOperationException($"Nobody does {action.GetType().Name}."),
    };

    private string? Place(TestOrder order)
    {
        _known[order.Order.Id] = order;
        return Refused($"order {order.Order.Id}", _life.Place(order.Order));
    }

    /// <summary>Of the order in question, unless it names one.</summary>
    private string? Return(GivenAction given)
    {
        var index = setting.Test.Returns.TakeWhile(input => !ReferenceEquals(input, given.Input)).Count();
        var request = setting.Returns[index];
        var isNamed = JsonNode.Parse(given.Input.Json!)!["order"] is not null;
        var order = isNamed ? request.OrderId : _life.Order ?? request.OrderId;
        return Refused($"return {request.Id}", _life.Return(request with { OrderId = order }));
    }

    private string? Happen(EventAction happened)
    {
        var about = EventCommands.OrderOf(happened) ?? _life.Order;
        var problems = new List<string>();
        var command = happened.Kind == "order_edited" ? Edit(happened, about, problems) : _events.Read(happened, about, _life, problems);
        if (command is null)
        {
            return string.Join("; ", problems);
        }

        var refusal = _life.Do(command, command is ReceiveStock or ExpectStock or CountStock or AdjustStock or SuspendNode or ResumeNode or DisruptService ? null : about);
        return Refused($"`{happened.Kind}`", refusal);
    }

    private EditOrder? Edit(EventAction happened, string? about, List<string> problems)
    {
        if (about is null || !_known.TryGetValue(about, out var before))
        {
            problems.Add(about is null ? EventCommands.NoOrder : $"order {about} is not known");
            return null;
        }

        var change = EventCommands.Said(happened);
        change.Remove("order");
        if (inputs.Edited(before, change, problems) is not { } edited)
        {
            return null;
        }

        _known[about] = edited;
        return new EditOrder(edited.Order);
    }

    private static string? Refused(string what, string? refusal) => refusal is null ? null : $"{what} is refused: {refusal}";
}
