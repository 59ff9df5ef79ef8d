using DomRules.Api.Answers;
using DomRules.Api.Commands;
using DomRules.Api.Hosting;
using DomRules.Operations;
using DomRules.Operations.Serving;
using DomRules.Operations.Simulating;
using DomRules.Operations.Versions;
using Microsoft.AspNetCore.Http;

namespace DomRules.Api.Jobs;

/// <summary>Sets jobs that make decisions again by another version.</summary>
internal static class SimulationSetting
{
    internal static async Task<IResult> SetAsync(HttpContext context, ApiServices services)
    {
        if (IdempotencyKey.Of(context.Request) is not { } sent)
        {
            return IdempotencyKey.Missing();
        }

        var body = await RequestBody.ReadAsync(context.Request, context.RequestAborted).ConfigureAwait(false);
        var (asked, problem) = SimulationBody.Read(body.Bytes);
        if (asked is null)
        {
            return Problem.OfBody(problem!);
        }

        var caller = context.Caller();
        var version = await VersionAsync(asked, services, caller.Name, context.RequestAborted).ConfigureAwait(false);
        var wanted = new SimulationWanted(version.Value ?? "", asked.Market, asked.Network, asked.Last, asked.From, asked.Until, default) { Against = asked.Against };
        var unusable = version.Problem ?? await SimulationCheck.ProblemAsync(services.Queue, wanted, context.RequestAborted).ConfigureAwait(false);
        if (unusable is not null)
        {
            return Problem.Of(422, "unusable_version", "This cannot be simulated", unusable);
        }

        var key = new RequestKey(caller.Id, sent, body.HashWith(context.Request));
        return WriteResult.Of(await services.Queue.SubmitAsync(wanted.Schedule(caller.Name, key), context.RequestAborted).ConfigureAwait(false));
    }

    /// <summary>The version's hash; a library that came along is stored first, under the same conditions as any.</summary>
    private static async ValueTask<Outcome<string>> VersionAsync(SimulationBody asked, ApiServices services, string by, CancellationToken cancel)
    {
        if (asked.Version is { } version)
        {
            return Outcome<string>.Of(version);
        }

        var bundle = SignedPackage.Open(asked.Library, services.TrustedKeys);
        if (bundle.Value is not { } files)
        {
            return Outcome<string>.Failed(bundle.Problem!);
        }

        var stored = await services.Publishing.StoreLibraryAsync(files, "", by, services.Clock.GetUtcNow(), cancel).ConfigureAwait(false);
        return stored.Value is { } row ? Outcome<string>.Of(row.Hash) : Outcome<string>.Failed(stored.Problem!);
    }
}
