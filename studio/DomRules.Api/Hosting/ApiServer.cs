using DomRules.Api.Access;
using DomRules.Api.Auditing;
using DomRules.Api.Bulk;
using DomRules.Api.Changes;
using DomRules.Api.Commands;
using DomRules.Api.Delivering;
using DomRules.Api.Description;
using DomRules.Api.Explaining;
using DomRules.Api.Jobs;
using DomRules.Api.Privacy;
using DomRules.Api.Reading;
using DomRules.Api.Shopify;
using DomRules.Api.Simulating;
using DomRules.Api.Versions;
using DomRules.Api.Webhooks;
using DomRules.Operations.Retention;
using DomRules.Operations.Serving;
using DomRules.Operations.Simulating;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace DomRules.Api.Hosting;

/// <summary>The HTTP API on a server of its own.</summary>
public static class ApiServer
{
    /// <summary>Puts the server together; it does not listen yet.</summary>
    public static WebApplication Build(ApiServices services, ApiOptions options, params IReadOnlyList<ServerFace> faces)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(options.Url).ConfigureKestrel(kestrel =>
        {
            kestrel.Limits.MaxRequestBodySize = options.LargestBody;
            kestrel.AddServerHeader = false;
        });
        builder.Services.AddRateLimiter(limits => RateLimits.Configure(limits, options));
        builder.Services.AddHostedService(_ => new Ticking(services.Queue, options.Tick, services.Clock));
        builder.Services.AddHostedService(_ => new Sweeping(new RetentionSweep(services.Store, services.Clock), services.Clock));
        builder.Services.AddHostedService(_ => new JobRunner(services.Store.Jobs, new ActivationJob(services.Publishing), new SimulationRunner(services.Store.Jobs, new SimulationJob(services.Store, services.Clock, services.Queue), services.Clock), options.Tick, services.Clock));
        builder.Services.AddHostedService(_ => new Dispatcher(services, Deliveries.All(services, options.Delivery), options.Delivery));
        builder.Services.AddSingleton(new WebhookDesk(services, options.Delivery.AllowsPrivateAddresses));
        foreach (var face in faces)
        {
            face.Add(builder);
        }

        var server = builder.Build();
        server.Use(next => context => Failures.CatchAsync(context, next));
        server.UseRouting();
        var strangers = new StrangerLimit(options.StrangersPerSecond, options.StrangersBurst, services.Clock);
        server.Use(next => context => EndpointAccess.CheckAsync(context, next, services, strangers));
        server.UseRateLimiter();
        CommandEndpoints.Map(server, services);
        OrderEndpoints.Map(server, services);
        OrderLists.Map(server, services);
        InventoryEndpoints.Map(server, services);
        DecisionEndpoints.Map(server, services);
        ExplanationEndpoints.Map(server, services);
        VersionEndpoints.Map(server, services);
        ChangeRequestEndpoints.Map(server, services);
        SimulationEndpoints.Map(server, services);
        BulkEndpoints.Map(server, services);
        JobEndpoints.Map(server, services);
        ChangeEndpoints.Map(server, services);
        AuditEndpoints.Map(server, services);
        KeyEndpoints.Map(server, services);
        ForgetEndpoints.Map(server, services);
        WebhookEndpoints.Map(server, services, options.Delivery.AllowsPrivateAddresses);
        RedeliveryEndpoints.Map(server, services);
        ShopEndpoints.Map(server, services, options.Delivery.AllowsPrivateAddresses);
        ShopNewsEndpoints.Map(server, services);
        ShopWebhookEndpoint.Map(server, services);
        SystemEndpoints.Map(server, services);
        DescriptionEndpoints.Map(server);
        foreach (var face in faces)
        {
            face.Map(server);
        }

        return server;
    }
}
