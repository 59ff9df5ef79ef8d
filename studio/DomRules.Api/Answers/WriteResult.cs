using System.Text.Json.Nodes;
using DomRules.Operations.Serving;
using Microsoft.AspNetCore.Http;

namespace DomRules.Api.Answers;

/// <summary>What became of a write.</summary>
internal static class WriteResult
{
    internal static IResult Of(WriteAnswer answer) => answer.Obstacle == WriteObstacle.None
        ? new BytesResult(answer.Status, answer.Status < 400 ? BytesResult.Json : Problem.ContentType, answer.Body) { Headers = answer.IsRepeated ? [("Idempotency-Replayed", "true")] : [] }
        : new BytesResult(answer.Status, Problem.ContentType, JsonResult.Bytes(Json(answer))) { Headers = answer.Status is 409 or 429 or 503 ? [("Retry-After", "1")] : [] };

    /// <summary>What is in the way, as a problem.</summary>
    internal static JsonObject Json(WriteAnswer answer)
    {
        var (code, title) = answer.Obstacle switch
        {
            WriteObstacle.Overloaded => ("overloaded", "Too much at once"),
            WriteObstacle.InFlight => ("in_flight", "The same request is being done"),
            WriteObstacle.KeyReused => ("key_reused", "The idempotency key was used for another request"),
            WriteObstacle.Unavailable => ("store_unavailable", "The store cannot write now"),
            _ => ("defect", "This is a defect of DomRules, and nothing was done"),
        };
        return Problem.Json(answer.Status, code, title, answer.Detail!, []);
    }
}
