using System.CommandLine;
using DomRules.Api.Delivering;

namespace DomRules.Cli.Verbs;

/// <summary>What <c>domrules serve</c> is told of messages to others.</summary>
internal sealed class ServeDelivery
{
    private readonly Option<bool> _private = new("--allow-private-receivers") { Description = "Lets webhooks lead to this machine and into private networks." };

    private readonly Option<decimal> _retry = new("--first-retry")
    {
        Description = "Seconds after which a message that did not arrive is sent again, 0.001 to 3600; twice as many after each further time.",
        DefaultValueFactory = _ => (decimal)new RetryPlan().First.TotalSeconds,
    };

    internal ServeDelivery()
    {
        _retry.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<decimal>() is < 0.001m or > 3600m)
            {
                result.AddError("--first-retry is a number of seconds from 0.001 to 3600.");
            }
        });
    }

    internal void AddTo(Command command)
    {
        command.Options.Add(_private);
        command.Options.Add(_retry);
    }

    internal DeliveryOptions Of(ParseResult parsed) =>
        new() { AllowsPrivateAddresses = parsed.GetValue(_private), Retries = new RetryPlan { First = TimeSpan.FromTicks((long)(parsed.GetValue(_retry) * TimeSpan.TicksPerSecond)) } };
}
