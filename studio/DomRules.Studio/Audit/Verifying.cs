using System.Security.Claims;
using DomRules.Api.Access;
using DomRules.Api.Hosting;
using DomRules.Operations.Auditing;
using DomRules.Studio.Accounts;

namespace DomRules.Studio.Audit;

/// <summary>
/// Checks the chain, once for all who ask at the same time, and remembers what came of it. It is remembered by this process and not in the log: a check that wrote
/// to what it checks would lengthen it each time, and what is said of a chain in the chain proves nothing.
/// </summary>
public sealed class Verifying(ApiServices services)
{
    private readonly Permissions _permissions = new(services);
    private readonly Lock _gate = new();
    private Task<(ChainReport Report, DateTimeOffset At)>? _running;

    /// <summary>What the last check came to; null: there was none since this server began.</summary>
    internal (ChainReport Report, DateTimeOffset At)? Last { get; private set; }

    /// <summary>Checks the chain beside the circuit that asks, for who may; null: it was done, and <see cref="Last"/> tells what it came to; else why not.</summary>
    internal async Task<string?> RunAsync(ClaimsPrincipal user)
    {
        var refusal = await _permissions.RefusalAsync(user, Scope.ReadAudit).ConfigureAwait(false);
        if (refusal is null)
        {
            await CheckedAsync().ConfigureAwait(false);
        }

        return refusal;
    }

    private Task<(ChainReport Report, DateTimeOffset At)> CheckedAsync()
    {
        lock (_gate)
        {
            return _running is { IsCompleted: false } running ? running : _running = Task.Run(CheckAsync);
        }
    }

    private async Task<(ChainReport Report, DateTimeOffset At)> CheckAsync()
    {
        var report = await ChainVerification.VerifyAsync(services.Store, []).ConfigureAwait(false);
        var done = (report, services.Clock.GetUtcNow());
        Last = done;
        return done;
    }
}
