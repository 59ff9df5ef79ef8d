using System.Text.Json.Nodes;
using DomRules.Api.Commands;
using Microsoft.AspNetCore.Http;

namespace DomRules.Api.Answers;

/// <summary>Answers that go out line by line while the request still comes in; the last line says that it is the last.</summary>
internal sealed class Ndjson(HttpResponse response)
{
    internal const string ContentType = "application/x-ndjson";
    private int _lines;
    private int _failed;

    /// <summary>Whether a request's body is lines.</summary>
    internal static bool Is(HttpRequest request) => request.ContentType?.Split(';')[0].Trim() is ContentType or "application/jsonl" or "application/ndjson";

    internal static JsonObject TooLong() =>
        Problem.BodyJson(new BodyProblem("#", $"A line has at most {BodyLines.Longest} bytes; what follows it is not read.", "Send the lines after it anew."), 413, "line_too_long", "The line is too long");

    internal async Task WriteAsync(int line, int status, JsonNode? answer, CancellationToken cancel, bool isRepeated = false)
    {
        _lines++;
        _failed += status < 400 ? 0 : 1;
        var whole = new JsonObject { ["line"] = line, ["status"] = status };
        if (isRepeated)
        {
            whole["replayed"] = true;
        }

        whole["answer"] = answer;
        await WriteAsync(whole, cancel).ConfigureAwait(false);
    }

    /// <summary>All lines were answered.</summary>
    internal Task EndAsync(CancellationToken cancel) => WriteAsync(new JsonObject { ["done"] = true, ["lines"] = _lines, ["failed"] = _failed }, cancel);

    /// <summary>No more lines are taken.</summary>
    internal Task StopAsync(int from, string why, CancellationToken cancel) =>
        WriteAsync(new JsonObject { ["done"] = false, ["lines"] = _lines, ["failed"] = _failed, ["from"] = from, ["detail"] = why }, cancel);

    private async Task WriteAsync(JsonObject line, CancellationToken cancel)
    {
        if (!response.HasStarted)
        {
            response.StatusCode = 200;
            response.ContentType = ContentType;
        }

        await response.Body.WriteAsync((byte[])[.. JsonResult.Bytes(line), (byte)'\n'], cancel).ConfigureAwait(false);
        await response.Body.FlushAsync(cancel).ConfigureAwait(false);
    }
}
