using DomRules.Operations.Serving;
using Microsoft.AspNetCore.Http;

namespace DomRules.Api.Answers;

/// <summary>What became of a write.</summary>
internal static class WriteResult
{
    internal static IResult Of(WriteAnswer answer) => answer.Obstacle switch
    {
        WriteObstacle.None => new BytesResult(answer.Status, answer.Status < 400 ? BytesResult.Json : Problem.ContentType, answer.Body)
        {
            Headers = answer.IsRepeated ? [("Idempotency-Replayed", "true")] : [],
        },
        WriteObstacle.Overloaded => Later(429, "overloaded", "Too much at once", answer.Detail!),
        WriteObstacle.InFlight => Later(409, "in_flight", "The same request is being done", answer.Detail!),
        WriteObstacle.KeyReused => Problem.Of(422, "key_reused", "The idempotency key was used for another request", answer.Detail!),
        WriteObstacle.Unavailable => Later(503, "store_unavailable", "The store cannot write now", answer.Detail!),
        _ => Problem.Of(500, "defect", "This is a defect of DomRules, and nothing was done", answer.Detail!),
    };

    private static BytesResult Later(int status, string code, string title, string detail) =>
        new(status, Problem.ContentType, Problem.Bytes(status, code, title, detail, [])) { Headers = [("Retry-After", "1")] };
}
