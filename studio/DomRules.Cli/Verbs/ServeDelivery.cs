using System.CommandLine;
using DomRules.Api.Delivering;

namespace DomRules.Cli.Verbs;

/// <summary>What <c>domrules serve</c> is told of messages to others.</summary>
internal sealed class ServeDelivery
{
    private readonly Option<bool> _private = new("--allow-private-receivers") { Description = "Lets webhooks lead to this machine and into private networks." };
    private readonly Option<decimal> _retry = Seconds("--first-retry", "Seconds after which a message that did not arrive is sent again; about twice as many after each further time.", new RetryPlan().First);
    private readonly Option<decimal> _timeout = Seconds("--receiver-timeout", "Seconds that a receiver of messages may take to answer.", new DeliveryOptions().Timeout);

    internal void AddTo(Command command)
    {
        command.Options.Add(_private);
        command.Options.Add(_retry);
        command.Options.Add(_timeout);
    }

    internal DeliveryOptions Of(ParseResult parsed) => new()
    {
        AllowsPrivateAddresses = parsed.GetValue(_private),
        Timeout = Span(parsed.GetValue(_timeout)),
        Retries = new RetryPlan { First = Span(parsed.GetValue(_retry)) },
    };

    private static TimeSpan Span(decimal seconds) => TimeSpan.FromTicks((long)(seconds * TimeSpan.TicksPerSecond));

    private static Option<decimal> Seconds(string name, string description, TimeSpan usual)
    {
        var option = new Option<decimal>(name) { Description = description, DefaultValueFactory = _ => (decimal)usual.TotalSeconds };
        option.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<decimal>() is < 0.001m or > 3600m)
            {
                result.AddError($"{name} is a number of seconds from 0.001 to 3600.");
            }
        });
        return option;
    }
}
