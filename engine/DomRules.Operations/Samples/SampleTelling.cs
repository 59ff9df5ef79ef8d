using DomRules.Operations.Serving;
using DomRules.Store;

namespace DomRules.Operations.Samples;

/// <summary>Tells a queue what happened, in order; a bounded number of commands waits for the disk together.</summary>
internal sealed class SampleTelling(CommitQueue queue, Action<int>? progress, CancellationToken cancel)
{
    private const int Window = 128;
    private readonly Queue<Task<WriteAnswer>> _waiting = new();
    private int _answered;

    /// <summary>So many were refused as things stood.</summary>
    internal int Refused { get; private set; }

    internal async Task TellAsync(SampleCommand command)
    {
        cancel.ThrowIfCancellationRequested();
        var read = CommandText.Read(command.Line, queue.Live.Prepared!.Options, "sample");
        var wanted = read.Command ?? throw new InvalidOperationException($"{string.Join(' ', read.Problems)}: {System.Text.Encoding.UTF8.GetString(command.Line.Span)}");
        var request = LifeWrites.Of(command.Actor, null, command.Does, wanted) with { At = command.At };
        _waiting.Enqueue(await queue.BeginAsync(request, cancel).ConfigureAwait(false));
        await AnswerAsync(Window).ConfigureAwait(false);
    }

    /// <summary>Waits until all is written.</summary>
    internal Task FinishAsync() => AnswerAsync(0);

    private async Task AnswerAsync(int left)
    {
        while (_waiting.Count > left)
        {
            var answer = await _waiting.Dequeue().ConfigureAwait(false);
            if (answer.Obstacle is not (WriteObstacle.None or WriteObstacle.Refused))
            {
                throw new StoreException(StoreFailure.Unreachable, answer.Detail ?? "The store takes nothing now.");
            }

            Refused += answer.Status == 200 ? 0 : 1;
            progress?.Invoke(++_answered);
        }
    }
}
