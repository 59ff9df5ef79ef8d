using System.Text.Json.Nodes;
using DomRules.Api.Access;
using DomRules.Api.Answers;
using DomRules.Api.Commands;
using DomRules.Api.Hosting;
using DomRules.Formats;
using DomRules.Operations.Serving;
using Microsoft.AspNetCore.Http;

namespace DomRules.Api.Bulk;

/// <summary>Takes in commands line by line, and answers them in the same order. A bounded number of them waits for the disk together.</summary>
internal sealed class BulkRun(HttpContext context, ApiServices services, string key)
{
    private const int Window = 64;
    private const int Tries = 20;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);
    private string _remedy = "No line from this one on is sure to be done. Send the whole again under the same key in a moment: what was done is not done twice.";
    private readonly Ndjson _answers = new(context.Response);
    private readonly Queue<(int Line, Task<WriteAnswer> Answer)> _waiting = new();
    private readonly CancellationToken _cancel = context.RequestAborted;
    private readonly Caller _caller = context.Caller();

    internal async Task RunAsync()
    {
        await using var lines = BodyLines.ReadAsync(context.Request, _cancel).GetAsyncEnumerator(_cancel);
        while (true)
        {
            var next = lines.MoveNextAsync().AsTask();
            if (await AnswerUntilAsync(next).ConfigureAwait(false) is { } stopped)
            {
                context.Request.BodyReader.CancelPendingRead();
                await next.ConfigureAwait(false);
                await StopAsync(stopped).ConfigureAwait(false);
                return;
            }

            if (!await next.ConfigureAwait(false))
            {
                break;
            }

            if (await TakeInAsync(lines.Current).ConfigureAwait(false) is { } from)
            {
                await StopAsync(from).ConfigureAwait(false);
                return;
            }
        }

        await (await AnswerAsync(0).ConfigureAwait(false) is { } failed ? StopAsync(failed) : _answers.EndAsync(_cancel)).ConfigureAwait(false);
    }

    /// <summary>Who waits for answers before they send more gets them: lines are answered as soon as they are done, until the next one is there.</summary>
    private async Task<int?> AnswerUntilAsync(Task next)
    {
        while (!next.IsCompleted && _waiting.TryPeek(out var first))
        {
            await Task.WhenAny(next, first.Answer).ConfigureAwait(false);
            if (await AnswerAsync(Window).ConfigureAwait(false) is { } stopped)
            {
                return stopped;
            }
        }

        return null;
    }

    /// <summary>Begins with a line, and answers those that are done; the first line that was not taken in for a reason that is not its own, or null.</summary>
    private async Task<int?> TakeInAsync(BodyLine line)
    {
        if (line.IsBlank && !line.IsTooLong)
        {
            return null;
        }

        var begun = await BeginAsync(line).ConfigureAwait(false);
        _waiting.Enqueue((line.Number, begun));
        return await AnswerAsync(begun.IsCompleted && IsStop(await begun.ConfigureAwait(false)) ? 0 : Window - 1).ConfigureAwait(false);
    }

    /// <summary>Where too much waits already, those before are answered first, and the line is tried again for a while.</summary>
    private async Task<Task<WriteAnswer>> BeginAsync(BodyLine line)
    {
        var command = BulkCommand.Read(line, _caller, key, services.Queue.Live.Prepared?.Options ?? ReadingOptions.Default, services.Clock.GetUtcNow());
        if (command.Request is not { } request)
        {
            return Task.FromResult(new WriteAnswer((int)command.Problem!["status"]!, JsonResult.Bytes(command.Problem)));
        }

        for (var tried = 1; ; tried++)
        {
            var begun = await services.Queue.BeginAsync(request, _cancel).ConfigureAwait(false);
            if (tried == Tries || !begun.IsCompleted || (await begun.ConfigureAwait(false)).Obstacle != WriteObstacle.Overloaded)
            {
                return begun;
            }

            await Task.Delay(Pause, services.Clock, _cancel).ConfigureAwait(false);
        }
    }

    /// <summary>Answers lines until so many wait; the first line that was not taken in for a reason that is not its own, or null.</summary>
    private async Task<int?> AnswerAsync(int left)
    {
        while (_waiting.Count > left || (_waiting.TryPeek(out var next) && next.Answer.IsCompleted))
        {
            var (line, begun) = _waiting.Dequeue();
            var answer = await begun.ConfigureAwait(false);
            var body = answer.Obstacle == WriteObstacle.None ? JsonNode.Parse(answer.Body.Span) : WriteResult.Json(answer);
            await _answers.WriteAsync(line, answer.Status, body, _cancel, answer.IsRepeated).ConfigureAwait(false);
            if (IsStop(answer))
            {
                _remedy = answer.Status == 413 ? "This line is too long, and none after it was read. Send those from this one on, this one shorter or left out, under a new key." : _remedy;
                return line;
            }
        }

        return null;
    }

    private async Task StopAsync(int from)
    {
        await _answers.StopAsync(from, _remedy, _cancel).ConfigureAwait(false);
    }

    private static bool IsStop(WriteAnswer answer) => answer.Obstacle is WriteObstacle.Overloaded or WriteObstacle.Unavailable or WriteObstacle.InFlight || answer.Status == 413;
}
