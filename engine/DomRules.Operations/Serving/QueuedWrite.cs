namespace DomRules.Operations.Serving;

/// <summary>A request that waits for its answer.</summary>
internal sealed class QueuedWrite(WriteRequest request)
{
    private readonly TaskCompletionSource<WriteAnswer> _answer = new(TaskCreationOptions.RunContinuationsAsynchronously);

    internal WriteRequest Request { get; } = request;

    internal Task<WriteAnswer> Answered => _answer.Task;

    internal void Answer(WriteAnswer answer) => _answer.TrySetResult(answer);
}
