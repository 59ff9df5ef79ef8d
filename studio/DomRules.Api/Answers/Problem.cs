using System.Collections.Immutable;
using System.Text.Json.Nodes;
using DomRules.Formats.Problems;
using Microsoft.AspNetCore.Http;

namespace DomRules.Api.Answers;

/// <summary>Answers of RFC 9457: what is wrong, where, and what to do.</summary>
internal static class Problem
{
    internal const string ContentType = "application/problem+json";

    internal static IResult Of(int status, string code, string title, string detail) => new BytesResult(status, ContentType, Bytes(status, code, title, detail, []));

    /// <summary>A problem with one place in the body.</summary>
    internal static IResult OfBody(BodyProblem problem, int status = 400, string code = "invalid_input", string title = "The body cannot be used") =>
        new BytesResult(status, ContentType, JsonResult.Bytes(BodyJson(problem, status, code, title)));

    /// <summary>The same, as JSON.</summary>
    internal static JsonObject BodyJson(BodyProblem problem, int status = 400, string code = "invalid_input", string title = "The body cannot be used") =>
        Json(status, code, title, problem.ToString(), [new JsonObject { ["pointer"] = problem.Pointer, ["code"] = code, ["detail"] = problem.Cause, ["remedy"] = problem.Remedy }]);

    /// <summary>A problem with several places in the body.</summary>
    internal static IResult OfErrors(int status, string code, string title, string detail, ImmutableArray<JsonObject> errors) => new BytesResult(status, ContentType, Bytes(status, code, title, detail, errors));

    /// <summary>A problem that goes away by itself.</summary>
    internal static IResult Later(int status, string code, string title, string detail, int seconds = 1) =>
        new BytesResult(status, ContentType, Bytes(status, code, title, detail, [])) { Headers = [("Retry-After", seconds.ToString(System.Globalization.CultureInfo.InvariantCulture))] };

    /// <summary>An input that cannot be used, with a pointer to each place.</summary>
    internal static IResult OfInput(IEnumerable<InputProblem> problems, string prefix) => new BytesResult(400, ContentType, JsonResult.Bytes(InputJson(problems, prefix)));

    /// <summary>The same, as JSON.</summary>
    internal static JsonObject InputJson(IEnumerable<InputProblem> problems, string prefix)
    {
        var errors = problems.Where(problem => problem.IsError).ToImmutableArray();
        var detail = errors.IsEmpty ? "The request cannot be read." : $"{errors[0].Message}. {errors[0].Remedy}.";
        return Json(400, "invalid_input", "The input cannot be used", detail, [.. errors.Select(problem => JsonPointer.Of(problem, prefix))]);
    }

    internal static byte[] Bytes(int status, string code, string title, string detail, ImmutableArray<JsonObject> errors) => JsonResult.Bytes(Json(status, code, title, detail, errors));

    internal static JsonObject Json(int status, string code, string title, string detail, ImmutableArray<JsonObject> errors)
    {
        var whole = new JsonObject { ["type"] = $"urn:domrules:problem:{code}", ["title"] = title, ["status"] = status, ["detail"] = detail, ["code"] = code };
        if (!errors.IsEmpty)
        {
            whole["errors"] = new JsonArray([.. errors]);
        }

        return whole;
    }
}
