using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using DomRules.Engine.Life;
using DomRules.Fashion.Chain;
using DomRules.Formats.Life;
using DomRules.Model.Life;
using DomRules.Model.Life.Events;

namespace DomRules.Fashion.Days;

/// <summary>
/// A month in which people act and the policy decides: what is due next is done, its line is written down, and whoever listens to what came of it
/// plans what is due later.
/// </summary>
internal sealed class World(Fulfilment fulfilment)
{
    public static readonly DateTimeOffset Begins = new(2026, 11, 1, 0, 0, 0, TimeSpan.FromHours(1));

    private readonly PriorityQueue<Action, (DateTimeOffset At, int Number)> due = new();
    private readonly EventFileReader reader = new();
    private readonly StringBuilder lines = new();
    private readonly List<Action<LifeEvent>> listeners = [];
    private int planned;

    public LifeState State { get; private set; } = fulfilment.Start();

    /// <summary>The moment of what is being done.</summary>
    public DateTimeOffset Now { get; private set; } = Begins;

    /// <summary>Whom to tell of everything that changes.</summary>
    public void Tells(Action<LifeEvent> listener) => listeners.Add(listener);

    public void At(DateTimeOffset at, Action what) => due.Enqueue(what, (at < Now ? Now : at, planned++));

    public void In(TimeSpan time, Action what) => At(Now + time, what);

    /// <summary>Tells the machine something now; what it refuses was never told.</summary>
    public bool Tell(string what, JsonObject about)
    {
        var line = new JsonObject { ["at"] = Now.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture), ["do"] = what };
        foreach (var (name, value) in about.ToList())
        {
            line[name] = value?.DeepClone();
        }

        var text = Json.Line(line) + "\n";
        var read = reader.Read(new MemoryStream(Encoding.UTF8.GetBytes(text)), "events.ndjson").Single();
        var command = read.Command ?? throw new InvalidOperationException($"{string.Join(' ', read.Problems)}: {text}");
        return Do(command, text);
    }

    public bool Tell(string what, string order) => Tell(what, new JsonObject { ["order"] = order });

    public string Run()
    {
        while (due.TryDequeue(out var next, out var when))
        {
            Now = when.At;
            next();
        }

        In(TimeSpan.FromDays(30), () => Tell("pass", []));
        Now = due.TryDequeue(out var last, out var end) ? end.At : Now;
        last?.Invoke();
        return lines.ToString();
    }

    private bool Do(TimedCommand command, string text)
    {
        var step = fulfilment.Handle(State, command.Command, command.At);
        if (step.Refusal is not null)
        {
            return false;
        }

        State = step.State;
        lines.Append(text);
        foreach (var happened in step.Events)
        {
            listeners.ForEach(listener => listener(happened));
        }

        return true;
    }
}
