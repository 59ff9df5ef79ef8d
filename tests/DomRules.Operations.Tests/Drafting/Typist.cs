using DomRules.Operations.Drafting;

namespace DomRules.Operations.Tests.Drafting;

/// <summary>Somebody at a screen: types at once, hands in one change at a time, and hears of the others late.</summary>
internal sealed class Typist(string file)
{
    private readonly Queue<DraftStep> _unheard = [];
    private readonly List<TextChange> _own = [];
    private string? _key;
    private long _revision;
    private int _keys;

    internal DraftSeat Seat { get; private set; } = null!;

    internal string Text { get; private set; } = "";

    internal bool IsBehind => _unheard.Count > 0 || _own.Count > 0;

    internal async Task SitAsync(DraftDesk desk, string draft, DraftPerson person)
    {
        Seat = (await desk.JoinAsync(draft, person, news => Hear(news.Step)))!;
        (_revision, Text) = (Seat.Now.Revision, Seat.Now.Files[file]);
    }

    internal void Type(Random dice)
    {
        var change = Typing.Change(dice, Text);
        Text = change.Apply(Text);
        _own.Add(change);
    }

    /// <summary>Takes in one thing that others did, if there is any.</summary>
    internal void Listen()
    {
        lock (_unheard)
        {
            // What comes after a step of one's own waits until the answer was heard.
            if (_unheard.TryPeek(out var step) && step.Revision <= _revision + 1) Take(_unheard.Dequeue());
        }
    }

    /// <summary>Hands in the first change that is not, maybe without hearing the answer.</summary>
    internal async Task HandInAsync(bool hears)
    {
        if (_own.Count == 0) return;
        _key ??= FormattableString.Invariant($"{Seat.Who.Seat}-{++_keys}");
        var answer = await Seat.SubmitAsync(file, _revision, _own[0].Edits, _key);
        if (!hears || answer.Obstacle == DraftObstacle.Away) return;
        answer.Obstacle.ShouldBe(DraftObstacle.None, answer.Detail);
        foreach (var step in answer.Steps) Take(step);
        if (_key is not null) Own();
    }

    private void Hear(DraftStep? step)
    {
        lock (_unheard)
        {
            if (step is not null) _unheard.Enqueue(step);
        }
    }

    private void Take(DraftStep step)
    {
        if (step.Revision <= _revision) return;
        step.Revision.ShouldBe(_revision + 1);
        _revision = step.Revision;
        if (step.Key == _key)
        {
            Own();
            return;
        }

        var incoming = step.Change;
        for (var i = 0; i < _own.Count; i++)
        {
            (_own[i], incoming) = (_own[i].Over(incoming, standsFirst: false), incoming.Over(_own[i], standsFirst: true));
        }

        Text = incoming.Apply(Text);
    }

    private void Own()
    {
        _own.RemoveAt(0);
        _key = null;
    }
}
